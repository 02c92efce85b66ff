/**
 * Trains the models that ship: reads annotated corpora, cleans and augments them, learns linear
 * models, measures them on held-out text, and writes each model with a card that says what it is
 * made of. Everything is seeded and runs in one thread, so the same data give the same weights.
 */
package dateline.train;
