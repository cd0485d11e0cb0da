package dev.apiwright.processor.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SuggestionTest {
    private static final List<String> CHOICES = List.of("MemberList", "Member_Account", "required", "min", "max", "Id");

    @ParameterizedTest
    @CsvSource({
        "MemberLst, MemberList",
        "memberlist, MemberList",
        "MemberListt, MemberList",
        "requierd, required",
        "mni, min",
        "Idd, Id",
        "member_acount, Member_Account"
    })
    void nearMisses(String word, String meant) {
        assertEquals("did you mean \"" + meant + "\"?", Suggestion.from(word, CHOICES));
    }

    @ParameterizedTest
    @CsvSource({"colour", "A", "''"})
    void everythingElseIsToldWhatThereIs(String word) {
        assertEquals("there are: MemberList, Member_Account, required, min, max, Id", Suggestion.from(word, CHOICES));
        assertEquals("there are none", Suggestion.from(word, List.of()));
    }
}
