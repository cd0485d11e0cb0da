/**
 * A client for the server REST API of Tencent Chat. Everything else in this package is generated from the specs in the
 * resource folder {@code tencent-chat}; {@link dev.apiwright.tencent.chat.TencentChat} is where to start.
 */
@GenerateClient("tencent-chat/api.yaml")
@NullMarked
package dev.apiwright.tencent.chat;

import dev.apiwright.GenerateClient;
import org.jspecify.annotations.NullMarked;
