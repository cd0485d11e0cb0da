/** Golden case. */
@GenerateClient("api.yaml")
package golden.hostiletext;

import dev.apiwright.GenerateClient;
