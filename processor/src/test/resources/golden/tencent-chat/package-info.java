/** Golden case: the spec that ships with the project. */
@GenerateClient("tencent-chat/api.yaml")
package golden.tencentchat;

import dev.apiwright.GenerateClient;
