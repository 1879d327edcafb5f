/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.film;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.ranvier.edit.EditMessages;

/**
 * Motion JPEG in an AVI file (Microsoft, Multimedia Programming Interface and Data Specifications
 * 1.0, 1991; AVI RIFF File Reference).
 *
 * <pre>
 *   RIFF 'AVI '
 *     LIST 'hdrl'  avih, LIST 'strl' (strh, strf)   sizes and rates, written again at the end
 *     LIST 'movi'  00dc, a JPEG each
 *     idx1         16 bytes a picture
 * </pre>
 */
final class AviFilm implements FilmWriter {
  private static final float QUALITY = 0.92f;
  private static final int HAS_INDEX = 0x10;
  private static final int KEY_FRAME = 0x10;
  private static final int HEAD = 224;
  private static final int MOVI = HEAD - 4;

  /** Readers take sizes as signed numbers. */
  private static final long LARGEST = Integer.MAX_VALUE - (1L << 20);

  private record Frame(int offset, int length) {}

  private final RandomAccessFile out;
  private final ImageWriter jpeg;
  private final ImageWriteParam quality;
  private final int width;
  private final int rows;
  private final int framesPerSecond;
  private final List<Frame> frames = new ArrayList<>();
  private int largest;

  AviFilm(Path file, int width, int rows, int framesPerSecond) throws IOException {
    this.width = width;
    this.rows = rows;
    this.framesPerSecond = framesPerSecond;
    Files.deleteIfExists(file);
    this.out = new RandomAccessFile(file.toFile(), "rw");
    this.jpeg = ImageIO.getImageWritersByFormatName("jpeg").next();
    this.quality = jpeg.getDefaultWriteParam();
    quality.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
    quality.setCompressionQuality(QUALITY);
    out.write(new byte[HEAD]);
  }

  @Override
  public void add(BufferedImage picture) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream memory = new MemoryCacheImageOutputStream(bytes)) {
      jpeg.setOutput(memory);
      jpeg.write(null, new IIOImage(picture, null, null), quality);
    }
    int length = bytes.size();
    if (out.length() + length > LARGEST) {
      throw new IOException(EditMessages.of("film.full", frames.size()));
    }
    frames.add(new Frame((int) (out.getFilePointer() - MOVI), length));
    largest = Math.max(largest, length);
    byte[] head = new byte[8];
    little(head).put(ascii("00dc")).putInt(length);
    out.write(head);
    out.write(bytes.toByteArray());
    if (length % 2 == 1) {
      out.write(0);
    }
  }

  @Override
  public void finish() throws IOException {
    int movi = (int) (out.getFilePointer() - MOVI);
    byte[] bytes = new byte[8 + 16 * frames.size()];
    ByteBuffer index = little(bytes).put(ascii("idx1")).putInt(16 * frames.size());
    for (Frame frame : frames) {
      index.put(ascii("00dc")).putInt(KEY_FRAME).putInt(frame.offset).putInt(frame.length);
    }
    out.write(bytes);
    int riff = (int) (out.getFilePointer() - 8);
    out.seek(0);
    out.write(head(riff, movi));
  }

  private byte[] head(int riff, int movi) {
    byte[] bytes = new byte[HEAD];
    ByteBuffer head = little(bytes);
    head.put(ascii("RIFF")).putInt(riff).put(ascii("AVI "));
    head.put(ascii("LIST")).putInt(4 + 64 + 124).put(ascii("hdrl"));
    head.put(ascii("avih")).putInt(56);
    head.putInt(1_000_000 / framesPerSecond).putInt(largest * framesPerSecond).putInt(0);
    head.putInt(HAS_INDEX).putInt(frames.size()).putInt(0).putInt(1).putInt(largest);
    head.putInt(width).putInt(rows).put(new byte[16]);
    head.put(ascii("LIST")).putInt(116).put(ascii("strl"));
    head.put(ascii("strh")).putInt(56).put(ascii("vids")).put(ascii("MJPG"));
    head.putInt(0).putInt(0).putInt(0).putInt(1).putInt(framesPerSecond).putInt(0);
    head.putInt(frames.size()).putInt(largest).putInt(-1).putInt(0);
    head.putShort((short) 0).putShort((short) 0);
    head.putShort((short) width).putShort((short) rows);
    head.put(ascii("strf")).putInt(40).putInt(40).putInt(width).putInt(rows);
    head.putShort((short) 1).putShort((short) 24).put(ascii("MJPG"));
    head.putInt(3 * width * rows).put(new byte[16]);
    head.put(ascii("LIST")).putInt(movi).put(ascii("movi"));
    return bytes;
  }

  private static ByteBuffer little(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  @Override
  public void close() throws IOException {
    jpeg.dispose();
    out.close();
  }
}
