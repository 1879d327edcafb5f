/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.integration.fuzz;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Runs a range of cases in a VM of one gigabyte, a new one wherever the last one had to be given
 * up, and sums up what happened.
 *
 * <p>By itself: {@code FuzzCampaign SEED FIRST END REPORT MODELS…} checks the cases of a range and
 * writes what happened to the file REPORT; {@code FuzzCampaign keep SEED CASE FOLDER MODELS…}
 * writes the files of one case for a look at them.
 */
final class FuzzCampaign {
  private final long seed;
  private final List<Path> models;
  private final Map<String, List<Long>> defects = new TreeMap<>();
  private final List<String> details = new ArrayList<>();
  private long current;
  private long cases;
  private long ran;
  private long longestMs;

  FuzzCampaign(long seed, List<Path> models) {
    this.seed = seed;
    this.models = models;
  }

  public static void main(String[] arguments) throws IOException, InterruptedException {
    List<Path> models = java.util.Arrays.stream(arguments).skip(4).map(Path::of).toList();
    if (arguments[0].equals("keep")) {
      Path start =
          FuzzWorker.keep(
              Seeds.below(models),
              Long.parseLong(arguments[1]),
              Long.parseLong(arguments[2]),
              Path.of(arguments[3]));
      System.out.println(start);
      return;
    }
    FuzzCampaign campaign = new FuzzCampaign(Long.parseLong(arguments[0]), models);
    try (BufferedWriter report = Files.newBufferedWriter(Path.of(arguments[3]))) {
      campaign.run(Long.parseLong(arguments[1]), Long.parseLong(arguments[2]), report);
    }
    System.out.println(campaign.summary());
  }

  /**
   * Checks the cases first … end - 1.
   *
   * @param report takes the lines of the forked VMs
   */
  void run(long first, long end, Appendable report) throws IOException, InterruptedException {
    current = first - 1;
    while (current < end - 1) {
      long begin = current + 1;
      Path folder = Files.createTempDirectory("ranvier-fuzz");
      try {
        int code = fork(begin, end, folder, report);
        if (current < begin) {
          throw new IOException("the VM for case " + begin + " ended with " + code);
        }
        if (code == 0 && current < end - 1) {
          throw new IOException("the VM ended behind case " + current);
        }
      } finally {
        Sandbox.delete(folder);
      }
    }
  }

  private int fork(long begin, long end, Path folder, Appendable report)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "-XX:+UseSerialGC", "-Djava.awt.headless=true"));
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.add(FuzzWorker.class.getName());
    command.addAll(List.of("" + seed, "" + begin, "" + end, folder.toString()));
    models.forEach(each -> command.add(each.toString()));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        take(line, report);
      }
    } finally {
      process.destroyForcibly();
    }
    return process.waitFor();
  }

  private void take(String line, Appendable report) throws IOException {
    String[] words = line.split(" ", 4);
    switch (words[0]) {
      case "CASE" -> current = Long.parseLong(words[1]);
      case "DONE" -> {
        cases++;
        ran += words[2].equals("ran") ? 1 : 0;
        longestMs = Math.max(longestMs, Long.parseLong(words[3]));
      }
      default -> {
        report.append(line).append('\n');
        if (words[0].equals("DEFECT")) {
          String signature = line.substring(line.indexOf(' ', 7) + 1);
          defects.computeIfAbsent(signature, s -> new ArrayList<>()).add(current);
          details.add(line);
        } else if (line.startsWith("|") && details.size() < 5000) {
          details.add(line);
        }
      }
    }
  }

  /** Cases by what went wrong in them. */
  Map<String, List<Long>> defects() {
    return defects;
  }

  /** Stack traces of the first defects. */
  String details() {
    return String.join("\n", details);
  }

  long cases() {
    return cases;
  }

  /** How many models were fit to run. */
  long ran() {
    return ran;
  }

  String summary() {
    StringBuilder text = new StringBuilder();
    text.append(
        String.format(
            Locale.ROOT,
            "%d cases, of which %d ran; the longest took %d ms; %d kinds of defect%n",
            cases,
            ran,
            longestMs,
            defects.size()));
    defects.forEach(
        (signature, where) ->
            text.append(where.size())
                .append(" × ")
                .append(signature)
                .append("  e.g. case ")
                .append(where.getFirst())
                .append('\n'));
    return text.toString();
  }
}
