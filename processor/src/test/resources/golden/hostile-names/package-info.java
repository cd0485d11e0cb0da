/** Golden case. */
@GenerateClient("api.yaml")
package golden.hostilenames;

import dev.apiwright.GenerateClient;
