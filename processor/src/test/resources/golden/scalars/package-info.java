/** Golden case. */
@GenerateClient("api.yaml")
package golden.scalars;

import dev.apiwright.GenerateClient;
