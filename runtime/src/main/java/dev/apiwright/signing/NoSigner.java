package dev.apiwright.signing;

/** Adds nothing. */
enum NoSigner implements RequestSigner {
    INSTANCE;

    private final SignedParameters nothing = SignedParameters.builder().build();

    @Override
    public SignedParameters sign(SigningContext context) {
        return nothing;
    }

    @Override
    public String identity() {
        return "";
    }
}
