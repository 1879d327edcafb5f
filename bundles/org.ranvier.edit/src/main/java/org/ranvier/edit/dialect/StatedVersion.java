/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ranvier.xml.TextRange;
import org.ranvier.xml.XmlAttribute;
import org.ranvier.xml.XmlDocument;

/**
 * A version of NeuroML that a document says it is of, by the file name of a schema.
 *
 * @param version such as {@code 2beta4} or {@code 2.3.1}
 * @param range where it stands
 */
record StatedVersion(String version, TextRange range) {
  /** The version that documents are brought to. */
  static final String TODAY = "2.3.1";

  private static final Pattern SCHEMA = Pattern.compile("NeuroML_v([0-9][A-Za-z0-9.]*?)\\.xsd");
  private static final Pattern NUMBERS = Pattern.compile("[0-9]{1,9}(\\.[0-9]{1,9})*");
  private static final int BEFORE_NUMBERS = 2;

  /** All that the root element states, in order. */
  static List<StatedVersion> allOf(XmlDocument document) {
    List<StatedVersion> all = new ArrayList<>();
    for (XmlAttribute each : document.root().attributes()) {
      if (each.localName().equals("schemaLocation") && !each.prefix().isEmpty()) {
        int start = each.valueRange().start();
        Matcher name = SCHEMA.matcher(each.valueRange().of(document.text()));
        while (name.find()) {
          all.add(
              new StatedVersion(
                  name.group(1), new TextRange(start + name.start(1), start + name.end(1))));
        }
      }
    }
    return all;
  }

  boolean isEarlier() {
    return comparedToToday() < 0;
  }

  boolean isLater() {
    return comparedToToday() > 0;
  }

  /** Version 2 had an alpha and betas before it was numbered. */
  private int comparedToToday() {
    if (NUMBERS.matcher(version).matches()) {
      return Arrays.compare(numbers(version), numbers(TODAY));
    }
    String major = version.replaceFirst("[^0-9].*", "");
    boolean second = major.length() == 1 && major.charAt(0) - '0' <= BEFORE_NUMBERS;
    return second ? -1 : 1;
  }

  private static int[] numbers(String version) {
    return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
  }
}
