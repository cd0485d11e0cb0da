package dev.apiwright.example.export;

import picocli.CommandLine.IVersionProvider;

/** Says which version runs; the jar knows. */
final class ProgramVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = ProgramVersion.class.getPackage().getImplementationVersion();
        return new String[] {"apiwright-example " + (version == null ? "(not from a jar)" : version)};
    }
}
