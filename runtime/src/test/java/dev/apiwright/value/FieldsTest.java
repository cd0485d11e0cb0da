package dev.apiwright.value;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What generated requests and records are compared, shown and copied with. */
class FieldsTest {
    @Test
    void fieldsAreEqualWhenTypeNamesAndValuesAre() {
        Fields fields = Fields.of("A").add("x", 1L).add("y", null);
        assertEquals(fields, Fields.of("A").add("x", 1L).add("y", null));
        assertEquals(
                fields.hashCode(), Fields.of("A").add("x", 1L).add("y", null).hashCode());
        assertNotEquals(fields, Fields.of("B").add("x", 1L).add("y", null));
        assertNotEquals(fields, Fields.of("A").add("x", 1L).add("z", null));
        assertNotEquals(fields, Fields.of("A").add("x", 2L).add("y", null));
        assertFalse(fields.equals(null));
    }

    @Test
    void absentFieldsAreNotShownAndLongOnesAreCut() {
        String text = Fields.of("A")
                .add("x", null)
                .add("y", List.of(1, 2))
                .add("z", "v".repeat(5_000))
                .toString();
        assertTrue(text.startsWith("A[y=[1, 2], z=vvv"), text);
        assertTrue(text.length() < 300, text);
    }

    @Test
    void aValueThatMeansAbsentIsNull() {
        assertNull(Absent.ifEqual(0L, 0L));
        assertNull(Absent.ifEqual(null, 0L));
        assertEquals(1L, Absent.ifEqual(1L, 0L));
    }

    @Test
    void mapsAreCopiedInTheirOrderAndCannotBeChanged() {
        Map<String, String> map = new LinkedHashMap<>();
        map.put("z", "1");
        map.put("a", null);
        Map<String, String> copy = Maps.copyOf(map);
        map.put("b", "2");
        assertEquals("{z=1, a=null}", copy.toString());
        assertThrows(UnsupportedOperationException.class, () -> copy.put("c", "3"));
        assertNull(Maps.copy(null));
    }
}
