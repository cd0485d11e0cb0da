package dev.apiwright.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        String text = Fields.of("GetThingsRequest")
                .add("groupId", "g\n1")
                .add("absent", null)
                .add("roles", List.of(new Colour("Red")))
                .add("note", "x".repeat(5_000))
                .toString();
        assertTrue(text.startsWith("GetThingsRequest[groupId=g 1, roles=[Red], note=xxx"), text);
        assertTrue(text.endsWith("…]"), text);
        assertFalse(text.contains("\n"));
        assertTrue(text.length() < 400);
        assertEquals("Empty[]", Fields.of("Empty").toString());
    }

    @Test
    void requestsAreEqualWhenTypeNamesAndValuesAre() {
        Fields fields = Fields.of("A").add("x", 1).add("y", null);
        assertEquals(fields, Fields.of("A").add("x", 1).add("y", null));
        assertEquals(
                fields.hashCode(), Fields.of("A").add("x", 1).add("y", null).hashCode());
        assertNotEquals(fields, Fields.of("B").add("x", 1).add("y", null));
        assertNotEquals(fields, Fields.of("A").add("z", 1).add("y", null));
        assertNotEquals(fields, Fields.of("A").add("x", 2).add("y", null));
        assertNotEquals(fields, Fields.of("A").add("x", 1));
    }

    @Test
    void copiesOfMapsKeepTheOrderAndNullsAndFollowNobody() {
        Map<String, Integer> map = new LinkedHashMap<>();
        map.put("z", 1);
        map.put("a", null);
        Map<String, Integer> copy = Maps.copy(map);
        map.clear();
        assertEquals("{z=1, a=null}", copy.toString());
        assertThrows(UnsupportedOperationException.class, () -> copy.put("b", 2));
        assertNull(Maps.copy(null));
    }

    @Test
    void theValueForAbsentIsNull() {
        assertNull(Absent.ifEqual("", ""));
        assertNull(Absent.ifEqual(null, ""));
        assertEquals("x", Absent.ifEqual("x", ""));
    }

    @Test
    void theNumberForAbsentIsNullHoweverItIsWritten() {
        assertNull(Absent.ifEqual(new BigDecimal("0.00"), BigDecimal.ZERO));
        assertNull(Absent.ifEqual(null, BigDecimal.ZERO));
        assertEquals(new BigDecimal("0.10"), Absent.ifEqual(new BigDecimal("0.10"), BigDecimal.ZERO));
    }
}
