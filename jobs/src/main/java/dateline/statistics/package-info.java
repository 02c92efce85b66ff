/**
 * Measures that more than one stage takes: association of two things by the counts of what they
 * share, means with intervals, and draws that are the same everywhere. No Spark, no state.
 */
package dateline.statistics;
