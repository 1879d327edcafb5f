/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Takes the pictures that a list names from one folder into another, with 256 colours each (a
 * window has few), and writes the page that shows them. Called by releng/screenshots:
 *
 * <pre>java Pictures.java LIST FROM TO</pre>
 *
 * <p>Each line of the list is the name of a picture without "-light.png", white space, and its
 * title. Whatever other pictures are in the second folder are removed: nothing lists them any more.
 */
void main(String[] arguments) throws IOException {
  Path from = Path.of(arguments[1]);
  Path to = Path.of(arguments[2]);
  List<Shown> list = Files.readAllLines(Path.of(arguments[0])).stream().filter(this::isEntry).map(this::entry).toList();
  List<String> missing = list.stream().flatMap(each -> each.files().stream()).filter(file -> !Files.exists(from.resolve(file))).toList();
  if (!missing.isEmpty()) {
    System.err.println("No test took these pictures: " + String.join(", ", missing));
    System.exit(1);
  }
  clear(to);
  long bytes = 0;
  for (Shown each : list) {
    for (String file : each.files()) {
      write(reduced(ImageIO.read(from.resolve(file).toFile())), to.resolve(file).toFile());
      bytes += Files.size(to.resolve(file));
    }
  }
  Files.writeString(to.resolve("README.md"), page(list));
  System.out.printf("%d pictures, %.1f MB%n", list.size() * 2, bytes / 1e6);
}

record Shown(String name, String title) {
  List<String> files() {
    return List.of(name + "-light.png", name + "-dark.png");
  }
}

boolean isEntry(String line) {
  return !line.isBlank() && !line.startsWith("#");
}

Shown entry(String line) {
  String[] parts = line.strip().split("\\s+", 2);
  return new Shown(parts[0], parts.length > 1 ? parts[1] : parts[0]);
}

void clear(Path folder) throws IOException {
  try (var files = Files.list(folder)) {
    for (Path file : files.filter(each -> each.toString().endsWith(".png")).toList()) {
      Files.delete(file);
    }
  }
}

String page(List<Shown> list) {
  var text = new StringBuilder("# What the workbench looks like\n\nMade by `releng/screenshots` from the tests of the workbench; not edited by hand.\n");
  for (Shown each : list) {
    text.append("\n## %s\n\n![%s, light theme](%s) ![%s, dark theme](%s)\n"
        .formatted(each.title(), each.title(), each.files().getFirst(), each.title(), each.files().getLast()));
  }
  return text.toString();
}

/** A box of colours that share one entry of the palette. */
record Box(List<int[]> colours) {
  /** The channel in which the colours differ most, by how often they occur. */
  int widest() {
    return Comparator.comparingDouble(this::spread).compare(0, 1) > 0
        ? (spread(0) >= spread(2) ? 0 : 2)
        : (spread(1) >= spread(2) ? 1 : 2);
  }

  double spread(int channel) {
    double count = 0;
    double sum = 0;
    double squares = 0;
    for (int[] each : colours) {
      // The root keeps rare colours, such as those of icons, beside large backgrounds.
      double weight = Math.sqrt(each[3]);
      count += weight;
      sum += weight * each[channel];
      squares += weight * each[channel] * each[channel];
    }
    return squares - sum * sum / count;
  }

  double worth() {
    return colours.size() < 2 ? 0 : spread(widest());
  }

  int mean() {
    long[] sums = new long[4];
    for (int[] each : colours) {
      for (int channel = 0; channel < 3; channel++) {
        sums[channel] += (long) each[channel] * each[3];
      }
      sums[3] += each[3];
    }
    return (int) (sums[0] / sums[3]) << 16 | (int) (sums[1] / sums[3]) << 8 | (int) (sums[2] / sums[3]);
  }

  /** Two boxes, cut at the mean of the widest channel. */
  List<Box> cut() {
    int channel = widest();
    double mean = colours.stream().mapToInt(each -> each[channel]).average().orElseThrow();
    var low = new ArrayList<int[]>();
    var high = new ArrayList<int[]>();
    colours.forEach(each -> (each[channel] <= mean ? low : high).add(each));
    return List.of(new Box(low), new Box(high));
  }
}

/** The picture with at most 256 colours. */
BufferedImage reduced(BufferedImage picture) {
  Map<Integer, int[]> counted = new HashMap<>();
  for (int y = 0; y < picture.getHeight(); y++) {
    for (int x = 0; x < picture.getWidth(); x++) {
      int rgb = picture.getRGB(x, y) & 0xffffff;
      counted.computeIfAbsent(rgb, _ -> new int[] {rgb >> 16, rgb >> 8 & 255, rgb & 255, 0})[3]++;
    }
  }
  var boxes = new PriorityQueue<Box>(Comparator.comparingDouble((Box box) -> -box.worth()));
  boxes.add(new Box(List.copyOf(counted.values())));
  while (boxes.size() < 256 && boxes.peek().worth() > 0) {
    boxes.addAll(boxes.remove().cut());
  }
  Map<Integer, Integer> places = new HashMap<>();
  int[] palette = new int[256];
  int next = 0;
  for (Box box : boxes) {
    palette[next] = box.mean();
    for (int[] each : box.colours()) {
      places.put(each[0] << 16 | each[1] << 8 | each[2], next);
    }
    next++;
  }
  var model = new IndexColorModel(8, 256, palette, 0, false, -1, java.awt.image.DataBuffer.TYPE_BYTE);
  var made = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
  for (int y = 0; y < picture.getHeight(); y++) {
    for (int x = 0; x < picture.getWidth(); x++) {
      made.getRaster().setSample(x, y, 0, places.get(picture.getRGB(x, y) & 0xffffff));
    }
  }
  return made;
}

void write(BufferedImage picture, File file) throws IOException {
  ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
  ImageWriteParam settings = writer.getDefaultWriteParam();
  settings.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
  settings.setCompressionQuality(0);
  try (ImageOutputStream out = ImageIO.createImageOutputStream(file)) {
    writer.setOutput(out);
    writer.write(null, new IIOImage(picture, null, null), settings);
  } finally {
    writer.dispose();
  }
}
