import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Writes ranvier.target: every artifact of the target platform by name, so that a build resolves no dependency tree.
 *
 * <p>Run it after a change of roots.txt or of the plain bundles: {@code java releng/org.ranvier.target/GenerateTarget.java}
 * (the Maven command is taken from the environment variable MVN, else {@code ./mvnw}). The result is committed.
 *
 * <p>Why not a deep Maven location: Maven takes the nearest version, OSGi needs the highest, and several POMs of the platform
 * name artifacts that do not exist. So this program collects the tree, manages every artifact to the highest version
 * that anyone asks for, and repeats until nothing changes.
 */
class GenerateTarget {
  static final Path HERE = Path.of("releng/org.ranvier.target").toAbsolutePath();
  static final Path WORK = HERE.resolve("target/closure");
  static final String DEPENDENCY_PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:";
  static final Pattern NODE =
      Pattern.compile("([\\w.\\-]+):([\\w.\\-]+):jar:([\\w.\\-]+):\\w+"
          + "(?: - version managed from ([\\w.\\-]+)| \\(version managed from ([\\w.\\-]+))?"
          + "(?:.*?omitted for conflict with ([\\w.\\-]+))?");
  static final Pattern LISTED = Pattern.compile("\\s+(\\S+?):(\\S+?):jar:([^:]+):\\w+:(\\S+\\.jar).*");

  record Artifact(String group, String name, String version) {
    static Artifact parse(String line) {
      String[] part = line.split(":");
      return new Artifact(part[0], part[1], part[2]);
    }

    String key() {
      return group + ":" + name;
    }

    String xml(String indent) {
      return "%s<dependency><groupId>%s</groupId><artifactId>%s</artifactId><version>%s</version><type>jar</type></dependency>%n"
          .formatted(indent, group, name, version);
    }
  }

  record Resolved(Artifact artifact, Path jar) {}

  /** Native code for one system, a fragment of the library that calls it. */
  record Natives(Artifact library, String classifier) {
    static Natives parse(String line) {
      return new Natives(Artifact.parse(line), line.split(":")[3]);
    }

    /** The system as OSGi names it. */
    String[] system() {
      return switch (classifier) {
        case "natives-linux" -> new String[] {"linux", "x86_64"};
        case "natives-windows" -> new String[] {"win32", "x86_64"};
        case "natives-macos-arm64" -> new String[] {"macosx", "aarch64"};
        default -> throw new IllegalArgumentException("no system is known for " + classifier);
      };
    }
  }

  void main() throws Exception {
    List<String> lines = Files.readAllLines(HERE.resolve("roots.txt")).stream().map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#")).toList();
    List<Natives> natives = lines.stream().filter(GenerateTarget::hasClassifier)
        .map(line -> Natives.parse(line.substring(1))).toList();
    lines = lines.stream().filter(line -> !hasClassifier(line)).toList();
    List<Artifact> deep = lines.stream().filter(line -> !line.startsWith("+")).map(Artifact::parse).toList();
    List<Artifact> alone = lines.stream().filter(line -> line.startsWith("+"))
        .map(line -> Artifact.parse(line.substring(1))).toList();
    Files.createDirectories(WORK);
    List<Resolved> closure = resolve(deep, alone);
    Files.writeString(HERE.resolve("ranvier.target"), target(closure, natives, plainBundles()));
    IO.println(closure.size() + " artifacts written to ranvier.target");
  }

  static boolean hasClassifier(String line) {
    return line.split(":").length == 4;
  }

  /** The closure with the highest version of everything; roots hold their own version. */
  List<Resolved> resolve(List<Artifact> deep, List<Artifact> alone) throws Exception {
    Map<String, Artifact> highest = new TreeMap<>();
    for (int round = 1; round <= 8; round++) {
      Map<String, Artifact> before = new TreeMap<>(highest);
      maven(deep, alone, highest, "tree", "-Dverbose", "-DoutputFile=" + WORK.resolve("tree.txt"));
      highest.clear();
      for (String line : Files.readAllLines(WORK.resolve("tree.txt"))) {
        for (Matcher m = NODE.matcher(line); m.find(); ) {
          for (int group = 3; group <= 6; group++) {
            offer(highest, m.group(1), m.group(2), m.group(group));
          }
        }
      }
      IO.println("round " + round + ": " + highest.size() + " artifacts");
      if (highest.equals(before)) {
        break;
      }
    }
    maven(deep, alone, highest, "list", "-DoutputAbsoluteArtifactFilename=true", "-DoutputFile=" + WORK.resolve("list.txt"));
    try (Stream<String> list = Files.lines(WORK.resolve("list.txt"))) {
      return list.map(LISTED::matcher).filter(Matcher::matches)
          .map(m -> new Resolved(new Artifact(m.group(1), m.group(2), m.group(3)), Path.of(m.group(4))))
          .sorted(Comparator.comparing(resolved -> resolved.artifact().key())).toList();
    }
  }

  void offer(Map<String, Artifact> highest, String group, String name, String version) {
    if (version == null) {
      return;
    }
    Artifact offered = new Artifact(group, name, version);
    highest.merge(offered.key(), offered, (a, b) -> VERSIONS.compare(a.version(), b.version()) >= 0 ? a : b);
  }

  static final Comparator<String> VERSIONS = (a, b) -> {
    String[] left = a.split("[.\\-]");
    String[] right = b.split("[.\\-]");
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int order = Long.compare(number(left, i), number(right, i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  };

  static long number(String[] parts, int index) {
    return index < parts.length && parts[index].matches("\\d+") ? Long.parseLong(parts[index]) : 0;
  }

  void maven(List<Artifact> deep, List<Artifact> alone, Map<String, Artifact> managed, String goal, String... options)
      throws IOException, InterruptedException {
    String nothing = "<exclusions><exclusion><groupId>*</groupId><artifactId>*</artifactId></exclusion></exclusions></dependency>";
    String pom = """
        <project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion>
        <groupId>org.ranvier</groupId><artifactId>target-closure</artifactId><version>1</version><packaging>pom</packaging>
        <dependencyManagement><dependencies>
        %s</dependencies></dependencyManagement><dependencies>
        %s%s</dependencies></project>
        """.formatted(managed.values().stream().map(artifact -> artifact.xml("")).collect(Collectors.joining()),
        deep.stream().map(artifact -> artifact.xml("")).collect(Collectors.joining()),
        alone.stream().map(artifact -> artifact.xml("").replace("</dependency>", nothing)).collect(Collectors.joining()));
    Files.writeString(WORK.resolve("pom.xml"), pom);
    List<String> command = new ArrayList<>(List.of(System.getenv().getOrDefault("MVN", "./mvnw"), "-B", "-ntp", "-q",
        "-f", WORK.resolve("pom.xml").toString(), DEPENDENCY_PLUGIN + goal));
    command.addAll(List.of(options));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(WORK.resolve("maven.log").toFile()).start();
    if (process.waitFor() != 0) {
      throw new IllegalStateException("Maven could not resolve the closure; see " + WORK.resolve("maven.log"));
    }
  }

  /** The plain bundles are those that the root reactor names: no second list. */
  List<Artifact> plainBundles() throws IOException {
    Matcher module = Pattern.compile("<module>(?:bundles/(org\\.ranvier\\.[\\w.]+)|(neuroml-schemas))</module>")
        .matcher(Files.readString(Path.of("pom.xml")));
    return module.results().map(m -> m.group(1) != null ? m.group(1) : m.group(2)).sorted()
        .map(name -> new Artifact("org.ranvier", name, "0.1.0-SNAPSHOT")).toList();
  }

  String target(List<Resolved> closure, List<Natives> natives, List<Artifact> plain) throws IOException {
    Properties wrappedNames = new Properties();
    try (InputStream in = Files.newInputStream(HERE.resolve("wrapped.properties"))) {
      wrappedNames.load(in);
    }
    StringBuilder bundles = new StringBuilder();
    StringBuilder wrapped = new StringBuilder();
    for (Resolved resolved : closure) {
      if (symbolicName(resolved.jar()) != null) {
        bundles.append(resolved.artifact().xml("        "));
      } else if (wrappedNames.getProperty(resolved.artifact().name()) instanceof String name) {
        wrapped.append(wrap(resolved.artifact(), name));
      } else {
        IO.println("left out, since it is no bundle and wrapped.properties does not name it: " + resolved.artifact());
      }
    }
    for (Natives each : natives) {
      wrapped.append(wrap(each, wrappedNames.getProperty(each.library().name())));
    }
    String own = plain.stream().map(artifact -> artifact.xml("        ")).collect(Collectors.joining());
    return """
        <?xml version="1.0" encoding="UTF-8" standalone="no"?>
        <?pde version="3.8"?>
        <!-- Written by GenerateTarget.java from roots.txt, wrapped.properties and the root pom.xml. -->
        <target name="Ranvier" sequenceNumber="1">
          <locations>
        %s%s%s  </locations>
        </target>
        """.formatted(location("platform and libraries", bundles.toString()), location("plain bundles of Ranvier", own), wrapped);
  }

  String location(String label, String dependencies) {
    return """
            <location includeDependencyDepth="none" includeSource="false" label="%s" missingManifest="error" type="Maven">
              <dependencies>
        %s      </dependencies>
            </location>
        """.formatted(label, dependencies);
  }

  String wrap(Artifact artifact, String symbolicName) {
    return """
            <location includeDependencyDepth="none" includeSource="false" label="%s" missingManifest="generate" type="Maven">
              <dependencies>
        %s      </dependencies>
              <instructions><![CDATA[
        Bundle-Name:           ${mvnGroupId}:${mvnArtifactId}
        version:               ${version_cleanup;${mvnVersion}}
        Bundle-SymbolicName:   %s
        Bundle-Version:        ${version}
        Import-Package:        org.apache.batik.*,org.apache.xmlgraphics.*,org.w3c.css.sac.*,org.apache.lucene.*,*;resolution:=optional
        Export-Package:        *;version="${version}";-noimport:=true
        ]]></instructions>
            </location>
        """.formatted(symbolicName, artifact.xml("        "), symbolicName);
  }

  /** A fragment without imports, or without a word on Java, stays unresolved and nobody says so. */
  String wrap(Natives natives, String host) {
    String[] system = natives.system();
    String name = host + ".natives." + system[0] + "." + system[1];
    String dependency = natives.library().xml("        ")
        .replace("<type>", "<classifier>" + natives.classifier() + "</classifier><type>");
    return """
            <location includeDependencyDepth="none" includeSource="false" label="%s" missingManifest="generate" type="Maven">
              <dependencies>
        %s      </dependencies>
              <instructions><![CDATA[
        Bundle-Name:           ${mvnGroupId}:${mvnArtifactId} for %s
        version:               ${version_cleanup;${mvnVersion}}
        Bundle-SymbolicName:   %s
        Bundle-Version:        ${version}
        Fragment-Host:         %s;bundle-version="[${version},${version}]"
        Eclipse-PlatformFilter: (&(osgi.os=%s)(osgi.arch=%s))
        Import-Package:        org.osgi.framework;resolution:=optional
        Require-Capability:    osgi.ee;filter:="(&(osgi.ee=JavaSE)(version>=17))"
        ]]></instructions>
            </location>
        """.formatted(name, dependency, system[0], name, host, system[0], system[1]);
  }

  String symbolicName(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      return file.getManifest() == null ? null : file.getManifest().getMainAttributes().getValue("Bundle-SymbolicName");
    }
  }
}
