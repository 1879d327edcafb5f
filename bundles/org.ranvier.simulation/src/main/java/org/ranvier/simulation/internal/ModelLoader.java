/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.simulation.internal;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.ranvier.codegen.jvm.JvmProvider;
import org.ranvier.lems.component.Component;
import org.ranvier.lems.component.CoreTypes;
import org.ranvier.lems.component.LemsModel;
import org.ranvier.lems.flat.PartTree;
import org.ranvier.lems.type.SimulationPart;
import org.ranvier.simulation.Cancellation;
import org.ranvier.simulation.Kernels;
import org.ranvier.simulation.Method;
import org.ranvier.simulation.ModelTooLargeException;
import org.ranvier.simulation.PreparedRun;
import org.ranvier.simulation.Recordable;
import org.ranvier.simulation.RecordableCell;
import org.ranvier.simulation.Recording;
import org.ranvier.simulation.RunDescription;
import org.ranvier.simulation.RunFailedException;
import org.ranvier.simulation.RunInfo;
import org.ranvier.simulation.RunListener;
import org.ranvier.simulation.RunWarning;
import org.ranvier.simulation.SampleBlock;
import org.ranvier.solver.backend.BackendProvider;
import org.ranvier.solver.backend.Backends;
import org.ranvier.solver.backend.scalar.ScalarProvider;
import org.ranvier.solver.block.LoopChoice;
import org.ranvier.solver.model.Probe;
import org.ranvier.solver.model.SolverModel;
import org.ranvier.solver.plan.Plan;
import org.ranvier.solver.plan.StepMethod;
import org.ranvier.solver.plan.Tolerance;
import org.ranvier.xml.ModelProblemException;
import org.ranvier.xml.XmlDocument;
import org.ranvier.xml.include.IncludeReader;

/** From a run description to a run that is ready to go. */
public final class ModelLoader {
  /** More steps than this do not end in a lifetime. */
  private static final double MOST_STEPS = 1e12;

  private final RunDescription description;
  private final LemsModel model;
  private final List<RunWarning> warnings = new ArrayList<>();
  private final Component simulation;
  private final ChosenMethod chosenMethod;

  /** Whether all of the model has to be sound, and not only what is run. */
  private final boolean whole;

  private ModelLoader(
      RunDescription description, LemsModel model, Optional<String> remark, boolean whole) {
    this.description = description;
    this.model = model;
    this.whole = whole;
    remark.ifPresent(text -> warnings.add(new RunWarning(Optional.empty(), text)));
    this.simulation = chooseSimulation();
    this.chosenMethod = ChosenMethod.of(description, simulation);
  }

  /** See {@link org.ranvier.simulation.SimulationLoader#load}. */
  public static PreparedRun load(RunDescription description, Function<Path, XmlDocument> files) {
    return of(description, files).load();
  }

  /** See {@link org.ranvier.simulation.SimulationLoader#load(RunDescription, LemsModel)}. */
  public static PreparedRun load(RunDescription description, LemsModel model) {
    return new ModelLoader(description, model, Optional.empty(), false).load();
  }

  private static ModelLoader of(RunDescription description, Function<Path, XmlDocument> files) {
    IncludeReader reader = new IncludeReader(CoreTypes.library(), files);
    LemsModel model = LemsModel.of(reader.read(description.model())).begun();
    Optional<DefaultSimulation> added = DefaultSimulation.find(model, description.model(), reader);
    return new ModelLoader(
        description,
        added.map(DefaultSimulation::model).orElse(model),
        added.map(DefaultSimulation::remark),
        true);
  }

  /** Everything that says what to run: the target, or a run inside it, or the only one there is. */
  private Component chooseSimulation() {
    boolean targeted = model.target().isPresent();
    List<Component> runs = new ArrayList<>();
    if (targeted) {
      collectRuns(List.of(model.targetComponent()), runs);
    } else {
      collectRuns(model.components(), runs);
    }
    if (runs.size() == 1 || (targeted && !runs.isEmpty())) {
      for (Component other : runs.subList(1, runs.size())) {
        warnings.add(
            new RunWarning(
                Optional.of(other.location()),
                "the target holds several runs; only %s is run, %s is not; a Target with its id runs"
                        .formatted(runs.getFirst().name(), other.name())
                    + " it"));
      }
      return runs.getFirst();
    }
    if (targeted) {
      Component target = model.targetComponent();
      throw target
          .element()
          .problem(
              "the target is %s, which says nothing about a run; a Simulation is expected"
                  .formatted(target));
    }
    throw noSimulation(model);
  }

  private static void collectRuns(List<Component> components, List<Component> runs) {
    for (Component component : components) {
      if (run(component).isPresent()) {
        runs.add(component);
      } else {
        collectRuns(component.children(), runs);
      }
    }
  }

  private static ModelProblemException noSimulation(LemsModel model) {
    List<Component> networks = model.components("network");
    String what =
        networks.isEmpty()
            ? "this file describes parts of a model but no network and no Simulation"
            : "this file describes %s but no Simulation".formatted(networks.getFirst());
    String id = networks.isEmpty() ? "…" : networks.getFirst().name();
    return model
        .files()
        .start()
        .root()
        .problem(
            what
                + "; to run it, a LEMS file that includes it is expected, with <Simulation"
                + " id=\"sim\" length=\"…ms\" step=\"0.025ms\" target=\""
                + id
                + "\"> and <Target component=\"sim\"/>");
  }

  static Optional<SimulationPart.Run> run(Component component) {
    return component.type().simulation().stream()
        .filter(SimulationPart.Run.class::isInstance)
        .map(SimulationPart.Run.class::cast)
        .findFirst();
  }

  /** See {@link org.ranvier.simulation.Recordables#of}. */
  public static List<Recordable> recordables(RunDescription description) {
    PreparedRun run = of(description, XmlDocument::read).load(Requests::wantAll);
    Cancellation atOnce = new Cancellation();
    atOnce.cancel();
    List<Recordable> recordables = new ArrayList<>();
    RunListener first =
        new RunListener() {
          @Override
          public void samples(SampleBlock block) {
            for (Recording r : run.info().recordings()) {
              double initial = block.values()[r.index()][0] * r.unitPerSi();
              recordables.add(new Recordable(r.quantity(), r.dimension(), r.unit(), initial));
            }
          }
        };
    run.watch(first, atOnce);
    return recordables;
  }

  /** See {@link org.ranvier.simulation.Recordables#cells}. */
  public static List<RecordableCell> recordableCells(
      RunDescription description, Function<Path, XmlDocument> files) {
    List<RecordableCell> cells = new ArrayList<>();
    of(description, files).load(requests -> cells.addAll(requests.cells()));
    return cells;
  }

  private PreparedRun load() {
    return load(
        requests -> {
          requests.read();
          requests.want(description.recordings());
        });
  }

  private PreparedRun load(Consumer<Requests> wishes) {
    SimulationPart.Run run = runnable();
    Component target = target(run);
    double step = description.timeStepMs().orElseGet(() -> milliseconds(run.increment()));
    double duration = description.durationMs().orElseGet(() -> milliseconds(run.total()));
    long steps = steps(duration, step);
    Optional<Component> inside =
        target.isA("network")
            ? Optional.empty()
            : target.children().stream().filter(c -> c.isA("network")).findFirst();
    Component lowered = inside.orElse(target);
    boolean tree = chosenMethod.method() == Method.JLEMS && SingleCompartments.isAll(lowered);
    long seed = description.seed().orElseGet(this::seed);
    Surroundings surroundings =
        new Surroundings(
            model, lowered, inside.map(network -> target), tree, description.wholeCellPool(), seed);
    warnings.forEach(surroundings::warn);
    Assembly assembly = new Assembly(surroundings);
    QuantityResolver resolver = populateSound(assembly, lowered);
    Requests requests =
        new Requests(
            assembly, resolver, simulation, folder(), description.outputDirectory().isPresent());
    wishes.accept(requests);
    return prepare(assembly, requests, target, step, duration, steps, seed);
  }

  private SimulationPart.Run runnable() {
    return run(simulation)
        .orElseThrow(() -> simulation.element().problem("this component cannot be run"));
  }

  private Component target(SimulationPart.Run run) {
    return simulation
        .findReference(run.component())
        .orElseThrow(
            () ->
                simulation
                    .element()
                    .problem("this Simulation needs the attribute " + run.component()));
  }

  /** Most of a large network is read and checked while it is built. */
  private QuantityResolver populateSound(Assembly assembly, Component target) {
    if (!whole) {
      return populate(assembly, target);
    }
    QuantityResolver resolver;
    try {
      resolver = populate(assembly, target);
    } catch (ModelTooLargeException early) {
      throw early;
    } catch (RuntimeException follows) {
      model.sound(); // what is wrong with the model comes first
      throw follows;
    }
    model.sound();
    return resolver;
  }

  private QuantityResolver populate(Assembly assembly, Component target) {
    boolean network = target.isA("network");
    if (network && !TreeSplit.hasOwnStructure(target, model.types())) {
      Network populations = new Network(assembly, target);
      new Connections(assembly, populations).connect();
      return new QuantityResolver(assembly, populations);
    }
    if (network || !CableCell.hasShape(target)) {
      PartTree tree = assembly.surroundings().instances(target);
      if (TreeSplit.isPossible(tree)) {
        return new QuantityResolver(assembly, new TreeNetwork(assembly, tree));
      }
      TreeSplit.refuseShapes(tree);
    }
    return new QuantityResolver(assembly, assembly.addCell(target, ""));
  }

  private double milliseconds(String name) {
    Component.Value value =
        simulation
            .findValue(name)
            .orElseThrow(() -> simulation.element().problem("this Simulation needs a " + name));
    double ms = org.ranvier.units.CoherentUnits.fromSi(value.si(), value.dimension());
    if (!(ms > 0)) {
      throw new ModelProblemException(
          simulation.location(name),
          "the %s is %s ms; a time above zero is expected".formatted(name, ms));
    }
    return ms;
  }

  private long steps(double duration, double step) {
    double steps = Math.rint(duration / step);
    if (steps > MOST_STEPS) {
      throw simulation
          .element()
          .problem("%s ms in steps of %s ms are %.2g steps".formatted(duration, step, steps));
    }
    return Math.max(1, (long) steps);
  }

  private Path folder() {
    Path beside = description.model().toAbsolutePath().getParent();
    return description
        .outputDirectory()
        .orElse(beside == null ? Path.of("").toAbsolutePath() : beside);
  }

  private PreparedRun prepare(
      Assembly assembly,
      Requests requests,
      Component target,
      double step,
      double duration,
      long steps,
      long seed) {
    List<Quantity> quantities = requests.quantities();
    SolverModel.Builder builder = assembly.build();
    List<int[]> probes = quantities.stream().map(each -> probes(each, builder)).toList();
    requests.eventProbes().forEach(builder::eventProbe);
    ChosenMethod choice = chosenMethod.in(assembly);
    Method method = choice.method();
    BackendProvider backend = backend(stepMethod(method));
    SolverModel solved = builder.build();
    Plan plan = Plan.of(solved, stepMethod(method), step, seed, tolerance(choice));
    RunInfo info =
        new RunInfo(
            simulation.name(),
            target.name(),
            duration,
            step,
            steps,
            method,
            choice.reason(),
            Optional.of(choice.tolerance()).filter(t -> method == Method.ADAPTIVE),
            backend.name(),
            seed,
            description.wholeCellPool(),
            assembly.cells(),
            assembly.volumes(),
            assembly.largestCell(),
            plan.states(),
            assembly.synapses(),
            solved.isStochastic(),
            requests.recordings(),
            requests.selections(),
            requests.displays(),
            requests.files(),
            requests.eventFiles());
    return new LoweredRun(
        info,
        List.copyOf(assembly.surroundings().warnings()),
        plan,
        backend,
        quantities,
        probes,
        simulation.location());
  }

  /** Probes whose values add up to a quantity; none where it never changes. */
  private static int[] probes(Quantity quantity, SolverModel.Builder builder) {
    List<Quantity.Recorded> parts =
        switch (quantity.place()) {
          case Quantity.Recorded one -> List.of(one);
          case Quantity.Summed(List<Quantity.Recorded> several) -> several;
          case Quantity.Fixed _ -> List.of();
        };
    return parts.stream()
        .mapToInt(part -> builder.probe(new Probe(part.source(), part.index())))
        .toArray();
  }

  private static StepMethod stepMethod(Method method) {
    return switch (method) {
      case NEURON -> StepMethod.NEURON;
      case NEURON_EXPORT -> StepMethod.NEURON_EXPORT;
      case CN -> StepMethod.CN;
      case RK4 -> StepMethod.RK4;
      case ADAPTIVE -> StepMethod.ADAPTIVE;
      case JLEMS -> StepMethod.JLEMS;
    };
  }

  private static Tolerance tolerance(ChosenMethod choice) {
    return new Tolerance(choice.tolerance().absolute(), choice.tolerance().relative());
  }

  private BackendProvider backend(StepMethod method) {
    try {
      return backends(jvm()).get(description.backend(), method);
    } catch (IllegalArgumentException e) {
      throw new RunFailedException(String.valueOf(e.getMessage()), e);
    }
  }

  private static Backends backends(JvmProvider jvm) {
    return new Backends(List.of(jvm, new ScalarProvider()));
  }

  /** Names of those that can be used here, the best first. */
  public static List<String> backends() {
    return backends(new JvmProvider(1, LoopChoice.FASTER)).all().stream()
        .filter(each -> each.unavailable().isEmpty())
        .map(BackendProvider::name)
        .toList();
  }

  private JvmProvider jvm() {
    int threads = description.threads().orElse(Runtime.getRuntime().availableProcessors());
    LoopChoice loops =
        switch (description.kernels().orElse(Kernels.FASTER)) {
          case FASTER -> LoopChoice.FASTER;
          case INTERPRETED -> LoopChoice.INTERPRETED;
          case COMPILED -> LoopChoice.COMPILED;
        };
    return new JvmProvider(threads, loops);
  }

  private long seed() {
    String text = simulation.text("seed", "1234").strip();
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException e) {
      throw new ModelProblemException(
          simulation.location("seed"), "\"" + text + "\" was found; a whole number is expected");
    }
  }
}
