package dev.apiwright.processor.naming;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JavaNamesTest {
    @ParameterizedTest
    @CsvSource({
        "GroupId, groupId",
        "Member_Account, memberAccount",
        "AppDefinedDataFilter_GroupMember, appDefinedDataFilterGroupMember",
        "SDKAppID, sdkAppId",
        "MsgSeq, msgSeq",
        "C2CMsgNum, c2CMsgNum",
        "UserIDs, userIds",
        "URL, url",
        "MD5, md5",
        "hash code, hashCodeValue",
        "hashCode, hashCodeValue",
        "getClass, getClassValue",
        "Default, defaultValue",
        "class, classValue",
        "Build, buildValue",
        "x-rate-limit, xRateLimit",
        "$ref, ref",
        "'', ''",
        "1st, ''",
        "名前, ''",
        "'*/', ''",
        "_, ''"
    })
    void members(String wire, String java) {
        assertEquals(java, JavaNames.member(wire));
    }

    @ParameterizedTest
    @CsvSource({
        "tencent-chat, TencentChat",
        "getGroupMemberInfo, GetGroupMemberInfo",
        "IMUser, IMUser",
        "group, Group",
        "1, ''"
    })
    void types(String name, String java) {
        assertEquals(java, JavaNames.type(name));
    }

    @ParameterizedTest
    @CsvSource({
        "AcceptAndNotify, ACCEPT_AND_NOTIFY",
        "Admin, ADMIN",
        "@TGS#_, TGS",
        "dark red, DARK_RED",
        "V2Beta, V2_BETA",
        "'', ''",
        "10, ''"
    })
    void constants(String value, String java) {
        assertEquals(java, JavaNames.constant(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"class", "record component", "a-b", "", "1a", "true", "_", "é", "toString", "wait", "toBuilder"})
    void namesThatNoMemberCanHave(String name) {
        assertFalse(JavaNames.isFreeMember(name));
    }

    /** In Turkish, an upper-case I has a lower case without a dot. */
    @Test
    void namesDoNotDependOnTheLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertEquals("infoId", JavaNames.member("INFO_ID"));
            assertEquals("ACCEPT_INFO", JavaNames.constant("acceptInfo"));
            assertTrue(JavaNames.isFreeMember("infoId"));
        } finally {
            Locale.setDefault(before);
        }
    }
}
