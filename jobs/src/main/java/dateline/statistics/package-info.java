/**
 * Measures that more than one stage takes: association of two things by the counts of what they
 * share, and means with intervals. No Spark, no state.
 */
package dateline.statistics;
