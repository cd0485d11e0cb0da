/** The client that Apiwright generates from my-chat/api.yaml. */
@GenerateClient("my-chat/api.yaml")
package com.example.chat;

import dev.apiwright.GenerateClient;
