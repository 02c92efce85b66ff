/**
 * The command line: options, messages and exit codes. The only package that makes a Spark session,
 * prints, or ends the process.
 */
package dateline.cli;
