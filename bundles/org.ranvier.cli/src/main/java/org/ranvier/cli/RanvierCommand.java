/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.cli;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ranvier.convert.swc.SomaChoice;
import org.ranvier.simulation.Kernels;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.RunFailedException;
import org.ranvier.simulation.StepTolerance;
import org.ranvier.simulation.omv.MethodChoice;
import org.ranvier.xml.ModelProblemException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command {@code ranvier} and its subcommands. */
@Command(
    name = "ranvier",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = "Checks and runs NeuroML 2 and LEMS models.",
    footerHeading = "%nExit codes:%n",
    footer = {
      "  0    fine",
      "  1    the model is at fault",
      "  2    the command line is at fault",
      "  3    something else stands in the way",
      "  130  ended by Ctrl-C; what was computed is kept"
    },
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false)
public final class RanvierCommand implements Runnable {
  /** What picocli puts before the sentence of a converter. */
  private static final Pattern PREFIX =
      Pattern.compile(
          "^Invalid value for (?:option|positional parameter at index \\d+) ?\\(?'?([^':()]+)'?[^:]*: ");

  private static final Map<String, Function<Printer, Object>> SUBCOMMANDS = new LinkedHashMap<>();

  static {
    SUBCOMMANDS.put("run", RunCommand::new);
    SUBCOMMANDS.put("validate", ValidateCommand::new);
    SUBCOMMANDS.put("info", InfoCommand::new);
    SUBCOMMANDS.put("convert", ConvertCommand::new);
    SUBCOMMANDS.put("channel", ChannelCommand::new);
    SUBCOMMANDS.put("omv", OmvCommand::new);
    SUBCOMMANDS.put("bench", BenchCommand::new);
    SUBCOMMANDS.put("demo", DemoCommand::new);
  }

  private final Printer printer;
  @Spec private @Nullable CommandSpec spec;

  RanvierCommand(Printer printer) {
    this.printer = printer;
  }

  /** Runs one command line on the streams of this process and gives its exit code. */
  public static int execute(String... args) {
    return execute(Printer.ofProcess(), args);
  }

  /** As {@link #execute(String...)}, writing elsewhere. */
  public static int execute(Printer printer, String... args) {
    var commands = new CommandLine(new RanvierCommand(printer));
    subcommands(args).forEach(subcommand -> commands.addSubcommand(subcommand.apply(printer)));
    commands.setOut(printer.out());
    commands.setErr(printer.err());
    commands.setUsageHelpAutoWidth(true);
    commands.setExpandAtFiles(false); // a file may have such a name, and may have no end
    commands.registerConverter(
        Milliseconds.class, (ITypeConverter<Milliseconds>) Milliseconds::parse);
    commands.registerConverter(Method.class, RanvierCommand::method);
    commands.registerConverter(ThreadCount.class, RanvierCommand::threads);
    commands.registerConverter(SomaChoice.class, RanvierCommand::soma);
    commands.registerConverter(Kernels.class, RanvierCommand::kernels);
    commands.registerConverter(MethodChoice.class, RanvierCommand::choice);
    commands.registerConverter(StepTolerance.class, RanvierCommand::tolerance);
    commands.setExecutionExceptionHandler(new Faults(printer));
    commands.setParameterExceptionHandler(RanvierCommand::usage);
    try {
      return commands.execute(args);
    } catch (OutOfMemoryError tooLarge) {
      printer.note(
          "The memory does not suffice; start Java with more, e.g. RANVIER_JAVA_OPTS=-Xmx8g.");
      return ExitCode.FAILURE;
    }
  }

  /**
   * The one that is asked for, as describing all of them takes longer than reading a small model;
   * all where it is none of them, for help and for a guess at what was meant.
   */
  private static Collection<Function<Printer, Object>> subcommands(String[] args) {
    Function<Printer, Object> asked = args.length == 0 ? null : SUBCOMMANDS.get(args[0]);
    return asked == null ? SUBCOMMANDS.values() : List.of(asked);
  }

  /** Without a subcommand: what there is. */
  @Override
  public void run() {
    if (spec != null) {
      spec.commandLine().usage(printer.out());
    }
  }

  private static SomaChoice soma(String text) {
    try {
      return SomaChoice.parse(text);
    } catch (IllegalArgumentException unknown) {
      throw new TypeConversionException(String.valueOf(unknown.getMessage()));
    }
  }

  private static MethodChoice choice(String text) {
    try {
      return MethodChoice.parse(text);
    } catch (IllegalArgumentException unknown) {
      throw new CommandLine.TypeConversionException(String.valueOf(unknown.getMessage()));
    }
  }

  private static StepTolerance tolerance(String text) {
    try {
      double value = Double.parseDouble(text);
      return new StepTolerance(value, value);
    } catch (IllegalArgumentException e) {
      throw new TypeConversionException("'" + text + "' is not a number above zero, such as 1e-6");
    }
  }

  private static ThreadCount threads(String text) {
    try {
      return new ThreadCount(Integer.parseInt(text.strip()));
    } catch (IllegalArgumentException e) {
      throw new CommandLine.TypeConversionException(
          "\"%s\" was found; a whole number above zero is expected".formatted(text));
    }
  }

  private static Kernels kernels(String text) {
    try {
      return Kernels.of(text);
    } catch (IllegalArgumentException e) {
      throw new CommandLine.TypeConversionException(String.valueOf(e.getMessage()));
    }
  }

  private static Method method(String text) {
    try {
      return Method.parse(text);
    } catch (IllegalArgumentException unknown) {
      throw new TypeConversionException(String.valueOf(unknown.getMessage()));
    }
  }

  private static int usage(CommandLine.ParameterException fault, String[] args) {
    CommandLine command = fault.getCommandLine();
    command.getErr().println(PREFIX.matcher(fault.getMessage()).replaceFirst("$1: "));
    UnmatchedArgumentException.printSuggestions(fault, command.getErr());
    command.getErr().println("See: " + command.getCommandSpec().qualifiedName() + " --help");
    command.getErr().flush();
    return ExitCode.USAGE;
  }

  /** Turns what a command throws into one readable message. */
  private record Faults(Printer printer) implements IExecutionExceptionHandler {
    @Override
    public int handleExecutionException(Exception fault, CommandLine command, ParseResult result) {
      return switch (fault) {
        case ModelProblemException problem -> say(problem.report(), ExitCode.MODEL);
        case RunFailedException failure ->
            say(String.valueOf(failure.getMessage()), ExitCode.FAILURE);
        case FileSystemException file -> say(filing(file), ExitCode.FAILURE);
        default -> say(ours(fault), ExitCode.FAILURE);
      };
    }

    private int say(String message, int code) {
      printer.note(message);
      return code;
    }

    private static String filing(FileSystemException fault) {
      String reason =
          switch (fault) {
            case AccessDeniedException _ -> "permission denied";
            case FileAlreadyExistsException _ -> "a file of that name is in the way";
            default -> Objects.requireNonNullElse(fault.getReason(), "the file system refused");
          };
      return fault.getFile() + " cannot be written: " + reason;
    }

    /** Enough for a report, without a page of stack. */
    private static String ours(Exception fault) {
      String place =
          List.of(fault.getStackTrace()).stream()
              .limit(3)
              .map(String::valueOf)
              .collect(Collectors.joining(", "));
      return "A fault of Ranvier itself, please report it: " + fault + " (at " + place + ")";
    }
  }

  /** The path as the user would write it: relative where it lies below the working directory. */
  static String shown(Path path) {
    Path here = Path.of("").toAbsolutePath();
    Path absolute = path.toAbsolutePath().normalize();
    return absolute.startsWith(here) ? here.relativize(absolute).toString() : absolute.toString();
  }
}
