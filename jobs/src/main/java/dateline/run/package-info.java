/**
 * A run: which stages, in which order, on which tables. Each stage's tables are written and checked
 * before the next stage reads them; every Spark job runs under its stage's name; one manifest says
 * what was done.
 */
package dateline.run;
