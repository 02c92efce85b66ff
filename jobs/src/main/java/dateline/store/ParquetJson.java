package dateline.store;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.NanoTime;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.GroupType;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.ListLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.MapLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.Type;

/** Writes a Parquet row as a JSON object: dates and times as ISO 8601, lists as arrays. */
final class ParquetJson {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final long JULIAN_DAY_OF_EPOCH = 2_440_588;

  private ParquetJson() {}

  static byte[] object(Group row) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    try (JsonGenerator json = JSON.createGenerator(bytes)) {
      write(row, json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Group group, JsonGenerator json) throws IOException {
    json.writeStartObject();
    GroupType type = group.getType();
    for (int field = 0; field < type.getFieldCount(); field++) {
      int count = group.getFieldRepetitionCount(field);
      if (count == 0) {
        continue;
      }
      Type fieldType = type.getType(field);
      json.writeFieldName(fieldType.getName());
      if (fieldType.isRepetition(Type.Repetition.REPEATED)) {
        json.writeStartArray();
        for (int i = 0; i < count; i++) {
          value(group, field, i, fieldType, json);
        }
        json.writeEndArray();
      } else {
        value(group, field, 0, fieldType, json);
      }
    }
    json.writeEndObject();
  }

  private static void value(Group group, int field, int index, Type type, JsonGenerator json)
      throws IOException {
    if (type.isPrimitive()) {
      primitive(group, field, index, type, json);
      return;
    }
    Group inner = group.getGroup(field, index);
    if (type.getLogicalTypeAnnotation() instanceof ListLogicalTypeAnnotation) {
      list(inner, json);
    } else if (type.getLogicalTypeAnnotation() instanceof MapLogicalTypeAnnotation) {
      map(inner, json);
    } else {
      write(inner, json);
    }
  }

  /** The elements, in a group of their own in files of today, and directly in older ones. */
  private static void list(Group list, JsonGenerator json) throws IOException {
    Type repeated = list.getType().getType(0);
    json.writeStartArray();
    for (int i = 0; i < list.getFieldRepetitionCount(0); i++) {
      if (!repeated.isPrimitive() && repeated.asGroupType().getFieldCount() == 1) {
        Group element = list.getGroup(0, i);
        if (element.getFieldRepetitionCount(0) > 0) {
          value(element, 0, 0, element.getType().getType(0), json);
        }
      } else {
        value(list, 0, i, repeated, json);
      }
    }
    json.writeEndArray();
  }

  private static void map(Group map, JsonGenerator json) throws IOException {
    json.writeStartObject();
    for (int i = 0; i < map.getFieldRepetitionCount(0); i++) {
      Group entry = map.getGroup(0, i);
      json.writeFieldName(entry.getValueToString(0, 0));
      if (entry.getFieldRepetitionCount(1) > 0) {
        value(entry, 1, 0, entry.getType().getType(1), json);
      } else {
        json.writeNull();
      }
    }
    json.writeEndObject();
  }

  private static void primitive(Group group, int field, int index, Type type, JsonGenerator json)
      throws IOException {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    switch (type.asPrimitiveType().getPrimitiveTypeName()) {
      case BOOLEAN -> json.writeBoolean(group.getBoolean(field, index));
      case FLOAT -> json.writeNumber(group.getFloat(field, index));
      case DOUBLE -> json.writeNumber(group.getDouble(field, index));
      case INT32 -> integer(group.getInteger(field, index), logical, json);
      case INT64 -> integer(group.getLong(field, index), logical, json);
      case INT96 -> {
        NanoTime time = NanoTime.fromBinary(group.getInt96(field, index));
        long day = time.getJulianDay() - JULIAN_DAY_OF_EPOCH;
        json.writeString(
            LocalDate.ofEpochDay(day)
                .atStartOfDay(ZoneOffset.UTC)
                .plusNanos(time.getTimeOfDayNanos())
                .toInstant()
                .toString());
      }
      default -> {
        Binary binary = group.getBinary(field, index);
        if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
          BigInteger unscaled = new BigInteger(binary.getBytes());
          json.writeNumber(new BigDecimal(unscaled, decimal.getScale()));
        } else {
          json.writeString(new String(binary.getBytes(), StandardCharsets.UTF_8));
        }
      }
    }
  }

  private static void integer(long value, LogicalTypeAnnotation logical, JsonGenerator json)
      throws IOException {
    if (logical instanceof DateLogicalTypeAnnotation) {
      json.writeString(LocalDate.ofEpochDay(value).toString());
    } else if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      json.writeNumber(BigDecimal.valueOf(value, decimal.getScale()));
    } else if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
      json.writeString(instant(value, timestamp.getUnit()).toString());
    } else {
      json.writeNumber(value);
    }
  }

  private static Instant instant(long value, LogicalTypeAnnotation.TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> Instant.ofEpochMilli(value);
      case MICROS -> Instant.EPOCH.plus(value, ChronoUnit.MICROS);
      case NANOS -> Instant.ofEpochSecond(0, value);
    };
  }
}
