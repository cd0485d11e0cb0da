package dev.apiwright.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ValueTypesTest {
    private static final class Level extends OpenIntEnum {
        Level(long value) {
            super(value);
        }
    }

    private static final class Grade extends OpenIntEnum {
        Grade(long value) {
            super(value);
        }
    }

    private static final class Colour extends OpenEnum {
        Colour(String value) {
            super(value);
        }
    }

    @Test
    void openEnumsAreEqualByValueAndType() {
        assertEquals(new Level(1L << 40), new Level(1L << 40));
        assertEquals(new Level(7).hashCode(), new Level(7).hashCode());
        assertNotEquals(new Level(7), new Level(8));
        assertNotEquals((Object) new Level(7), new Grade(7));
        assertEquals("-3", new Level(-3).toString());
        assertEquals(new Colour("Member "), new Colour("Member "));
        assertNotEquals(new Colour("Member "), new Colour("Member"));
    }

    @Test
    void theTextFormOfARequestIsOneLineOfReasonableLength() {
        String text = new TextForm("GetThingsRequest")
                .field("groupId", "g\n1")
                .field("absent", null)
                .field("roles", List.of(new Colour("Red")))
                .field("note", "x".repeat(5_000))
                .toString();
        assertTrue(text.startsWith("GetThingsRequest[groupId=g 1, roles=[Red], note=xxx"), text);
        assertTrue(text.endsWith("…]"), text);
        assertFalse(text.contains("\n"));
        assertTrue(text.length() < 400);
        assertEquals("Empty[]", new TextForm("Empty").toString());
    }
}
