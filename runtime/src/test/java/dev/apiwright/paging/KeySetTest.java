package dev.apiwright.paging;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.apiwright.paging.Roster.Answer;
import dev.apiwright.paging.Roster.Person;
import dev.apiwright.paging.Roster.Query;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeySetTest {
    /** Enough for several tables in files. */
    private static final int MANY = 300_000;

    @TempDir
    Path directory;

    @Test
    void saysOfEveryKeyWhetherItIsNew() {
        for (KeySet set : List.of(KeySet.inMemory(), KeySet.inFile(directory))) {
            Random random = new Random(5);
            Set<Object> expected = new HashSet<>();
            for (int i = 0; i < MANY; i++) {
                Object key = random.nextBoolean() ? (Object) random.nextInt(MANY) : "user" + random.nextInt(MANY);
                assertEquals(expected.contains(key), set.contains(key));
                assertEquals(expected.add(key), set.add(key));
            }
            assertEquals(expected.size(), set.size());
            assertTrue(expected.stream().allMatch(set::contains));
        }
    }

    @Test
    void keysThatAreNearlyTheSameAreNot() {
        KeySet set = KeySet.inMemory();
        List<String> keys = new ArrayList<>(List.of("", " ", "a", "A", "a ", "\0", "\0\0", "?", "\uFFFD"));
        // Halves of characters, which come in escapes: in UTF-8 they would all be question marks.
        keys.addAll(List.of("\uD800", "\uD801", "\uDC00", "\uDC00\uD800", "\uD800\uDC00"));
        for (int length = 100; length < 300; length++) {
            keys.add("x".repeat(length));
            keys.add("x".repeat(length - 1) + "y");
        }
        keys.forEach(key -> assertTrue(set.add(key), key));
        keys.forEach(key -> assertFalse(set.add(key), key));
    }

    /** Whatever becomes of the process, nobody has to clear up. */
    @Test
    void filesHaveNoNamesWhileTheyAreInUse() throws IOException {
        KeySet set = KeySet.inFile(directory);
        for (int i = 0; i < MANY; i++) {
            set.add(i);
        }
        assertEquals(List.of(), namesIn(directory));
        assertTrue(set.contains(MANY - 1));
    }

    /** It would look like a full disk; whatever can be interrupted next, a call, ends by the interrupt. */
    @Test
    void anInterruptIsKeptForLater() {
        KeySet set = KeySet.inFile(directory);
        Thread.currentThread().interrupt();
        for (int i = 0; i < MANY; i++) {
            set.add(i);
        }
        assertTrue(Thread.interrupted());
        assertTrue(set.contains(MANY - 1));
    }

    @Test
    void withoutRoomAKeyIsNotAddedAndCanBeAddedLater() throws IOException {
        Path missing = directory.resolve("missing");
        KeySet set = KeySet.inFile(missing);
        int added = fill(set);
        assertTrue(added < MANY);
        assertThrows(UncheckedIOException.class, () -> set.add(added));
        assertFalse(set.contains(added));
        assertEquals(added, set.size());
        Files.createDirectory(missing);
        assertTrue(set.add(added));
        assertTrue(set.contains(0));
    }

    private static int fill(KeySet set) {
        int key = 0;
        try {
            while (key < MANY) {
                set.add(key);
                key++;
            }
        } catch (UncheckedIOException e) {
            // There is no directory.
        }
        return key;
    }

    @Test
    void aListingGoesOnWhenThereIsRoomAgainAndLosesNobody() throws IOException {
        Path missing = directory.resolve("missing");
        Club club = Club.of(60_000);
        PageIterator<Answer, Person> pages = club.paginator(Query.byOffset())
                .pageSize(200)
                .keepKeysIn(missing)
                .pages()
                .iterator();
        List<Person> people = new ArrayList<>();
        assertThrows(UncheckedIOException.class, () -> readAll(pages, people));
        assertThrows(UncheckedIOException.class, pages::hasNext);
        Files.createDirectory(missing);
        readAll(pages, people);
        assertEquals(club.people(), people);
        assertEquals(0, pages.report().repeats());
    }

    private static void readAll(PageIterator<Answer, Person> pages, List<Person> people) {
        while (pages.hasNext()) {
            people.addAll(pages.next().items());
        }
    }

    @Test
    void keysOfAnotherRunAreLeftOutFromFilesToo() {
        KeySet before = KeySet.inFile(directory);
        for (int i = 0; i < MANY; i += 2) {
            before.add("p" + i);
        }
        Club club = Club.of(1_000);
        List<Person> rest = club.paginator(Query.byCursor()).alreadySeen(before).keepKeysIn(directory).stream()
                .toList();
        assertEquals(500, rest.size());
        assertTrue(rest.stream().noneMatch(person -> before.contains(person.id())));
    }

    private static List<Path> namesIn(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.toList();
        }
    }
}
