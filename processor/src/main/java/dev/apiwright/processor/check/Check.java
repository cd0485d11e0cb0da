package dev.apiwright.processor.check;

import dev.apiwright.processor.diagnostic.Problems;
import dev.apiwright.processor.spec.ApiSpec;

/**
 * A family of rules. What the reader could not read is in the spec as an empty text, and reported already: rules pass over it,
 * so that one mistake is one problem. Stateless: families run beside each other, and none sees what another has reported.
 */
interface Check {
    void run(ApiSpec api, Problems problems);
}
