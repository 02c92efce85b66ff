/**
 * The declaration of every published table: names, columns, types, units, ranges, examples and
 * keys, said once. The code that writes tables, the checks before publication, the data dictionary
 * and the descriptions for machines ({@code datapackage.json}, {@code croissant.json}, Parquet
 * field ids and comments) all read it from here. Nothing here touches data.
 */
package dateline.table;
