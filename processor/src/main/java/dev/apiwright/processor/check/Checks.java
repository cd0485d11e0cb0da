package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.spec.ApiSpec;

/** All rules. */
public final class Checks {
    private Checks() {}

    /** Reports everything that is wrong with a spec that could be read without errors. */
    public static void run(ApiSpec api, Problems problems) {}
}
