/**
 * Measures the models that find names and tone on gold data that the user gives: reads the gold
 * file, has the model predict each line, writes gold and prediction side by side, and returns the
 * scores; and the topic model on a corpus of ready words.
 */
package dateline.evaluate;
