/**
 * Exports the members of a group to a file.
 *
 * <pre>
 * ExportProgram -> ExportCommand -> Export          main, command line, the job
 *                  Settings -> Source               environment; the service or a simulator behind one client
 *                  Rows (JsonLines, Csv)            how a member is written, and its key read back
 *                  OutputFile + CheckpointFile      what is on the disk, and how much of it counts
 *                  Failures, Summary, Progress      what the user sees
 * </pre>
 *
 * <p>Why a kill at any moment loses nothing: the checkpoint names a length of the output, and it is written, whole, after
 * that much output has reached the disk. Going on cuts the output back to that length and reads its keys, so that a member
 * that the server lists again is known.
 */
@NullMarked
package dev.apiwright.example.export;

import org.jspecify.annotations.NullMarked;
