/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.edit.film;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** An animated GIF that begins anew at its end. */
final class GifFilm implements FilmWriter {
  private static final String FORMAT = "javax_imageio_gif_image_1.0";

  /** Browsers slow down what has less, hundredths of a second. */
  private static final int LEAST_DELAY = 2;

  private final ImageWriter writer;
  private final ImageOutputStream out;
  private final int delay;
  private boolean begun;

  GifFilm(Path file, int framesPerSecond) throws IOException {
    this.delay = Math.max(LEAST_DELAY, Math.round(100f / framesPerSecond));
    Files.deleteIfExists(file);
    this.out = ImageIO.createImageOutputStream(file.toFile());
    if (out == null) {
      throw new java.nio.file.NoSuchFileException(file.toString());
    }
    this.writer = ImageIO.getImageWritersByFormatName("gif").next();
    writer.setOutput(out);
    writer.prepareWriteSequence(null);
  }

  @Override
  public void add(BufferedImage picture) throws IOException {
    IIOMetadata data =
        writer.getDefaultImageMetadata(
            ImageTypeSpecifier.createFromRenderedImage(picture), writer.getDefaultWriteParam());
    IIOMetadataNode root = (IIOMetadataNode) data.getAsTree(FORMAT);
    IIOMetadataNode control = child(root, "GraphicControlExtension");
    control.setAttribute("disposalMethod", "none");
    control.setAttribute("userInputFlag", "FALSE");
    control.setAttribute("transparentColorFlag", "FALSE");
    control.setAttribute("transparentColorIndex", "0");
    control.setAttribute("delayTime", Integer.toString(delay));
    if (!begun) {
      child(root, "ApplicationExtensions").appendChild(repeat());
      begun = true;
    }
    data.setFromTree(FORMAT, root);
    writer.writeToSequence(new IIOImage(picture, null, data), writer.getDefaultWriteParam());
  }

  /** For ever: the extension of Netscape that all viewers know. */
  private static IIOMetadataNode repeat() {
    IIOMetadataNode node = new IIOMetadataNode("ApplicationExtension");
    node.setAttribute("applicationID", "NETSCAPE");
    node.setAttribute("authenticationCode", "2.0");
    node.setUserObject(new byte[] {1, 0, 0});
    return node;
  }

  private static IIOMetadataNode child(IIOMetadataNode root, String name) {
    for (int i = 0; i < root.getLength(); i++) {
      if (root.item(i).getNodeName().equals(name)) {
        return (IIOMetadataNode) root.item(i);
      }
    }
    IIOMetadataNode made = new IIOMetadataNode(name);
    root.appendChild(made);
    return made;
  }

  @Override
  public void finish() throws IOException {
    writer.endWriteSequence();
    out.flush();
  }

  @Override
  public void close() throws IOException {
    writer.dispose();
    out.close();
  }
}
