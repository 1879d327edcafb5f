/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.product.tests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Help ▸ Help Contents of the product: the same web application, started without the workbench. It
 * is found through optional dependencies, so that its absence would go unnoticed otherwise.
 */
class HelpTest {
  private static final Duration START = Duration.ofSeconds(90);

  @TempDir static Path scratch;

  private static Process server;
  private static String address;
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @BeforeAll
  static void serveHelp() throws Exception {
    int port = freePort();
    address = "http://127.0.0.1:" + port + "/help/";
    server =
        Product.linux()
            .serve(scratch, "org.eclipse.help.base.infocenterApplication", "server_port=" + port);
    long end = System.nanoTime() + START.toNanos();
    while (!answers() && server.isAlive() && System.nanoTime() < end) {
      Thread.sleep(250);
    }
    assertThat(answers()).as(Files.readString(scratch.resolve("output.txt"))).isTrue();
  }

  @AfterAll
  static void stop() throws InterruptedException {
    server.destroy();
    if (!server.waitFor(20, TimeUnit.SECONDS)) {
      server.destroyForcibly().waitFor();
    }
  }

  @Test
  void helpWindowIsServed() throws Exception {
    assertThat(get("index.jsp").statusCode()).isEqualTo(200);
    assertThat(get("advanced/tocView.jsp").statusCode()).isEqualTo(200);
  }

  @Test
  void userGuideIsInTheContents() throws Exception {
    assertThat(get("toc").body()).contains("Ranvier User Guide", "html/start.html");
    HttpResponse<String> page = get("topic/org.ranvier.help/html/start.html");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<h1>Getting started</h1>");
  }

  @Test
  void contextsOfTheWorkbenchLeadIntoTheGuide() throws Exception {
    assertThat(get("context?id=org.ranvier.ui.source").body())
        .contains("/org.ranvier.help/html/editor.html#source");
    assertThat(get("context?id=org.ranvier.ui.run.plots").body())
        .contains("/org.ranvier.help/html/plots.html");
  }

  /** As a browser asks that prefers Chinese; the workbench asks in the language it runs in. */
  @Test
  void guideIsServedInChineseToWhoReadsChinese() throws Exception {
    assertThat(get("toc", "zh-CN").body()).contains("Ranvier 用户指南");
    HttpResponse<String> page = get("topic/org.ranvier.help/html/start.html", "zh-CN");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("<h1>入门</h1>");
    assertThat(get("topic/org.ranvier.help/html/guide.css", "zh-CN").statusCode()).isEqualTo(200);
    assertThat(get("context?id=org.ranvier.ui.source", "zh-CN").body())
        .contains("文档的源", "/org.ranvier.help/html/editor.html#source");
  }

  private static boolean answers() throws InterruptedException, IOException {
    try {
      return get("toc").statusCode() == 200;
    } catch (ConnectException _) {
      return false; // not up yet
    }
  }

  private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
    return get(path, "en-US");
  }

  private static HttpResponse<String> get(String path, String language)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .timeout(Duration.ofSeconds(60))
            .header("Accept-Language", language)
            .build();
    return CLIENT.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
