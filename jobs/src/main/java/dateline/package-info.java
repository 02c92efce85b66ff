/**
 * Dateline: an Apache Spark batch job that finds who and what the news mentions, with whom, in what
 * tone and about what. This package holds only what every other one may use.
 */
package dateline;
