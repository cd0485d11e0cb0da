/** Golden case. */
@GenerateClient("api.yaml")
package golden.minimal;

import dev.apiwright.GenerateClient;
