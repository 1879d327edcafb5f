/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.jface.viewers.SelectionChangedEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.ui.IEditorPart;
import org.eclipse.ui.IPropertyListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.part.MultiPageSelectionProvider;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.channel.Channel;
import org.ranvier.edit.channel.FormConversion;
import org.ranvier.edit.channel.Gate;
import org.ranvier.edit.channel.Handle;
import org.ranvier.edit.channel.HandleValue;
import org.ranvier.edit.channel.KineticCurve;
import org.ranvier.edit.channel.Plot;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.lems.component.Component;
import org.ranvier.ui.editor.ContributedPage;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.export.FileExport;
import org.ranvier.ui.form.FormTarget;
import org.ranvier.ui.icons.Icons;
import org.ranvier.ui.kinetics.clamp.ClampPane;
import org.ranvier.xml.XmlElement;

/**
 * The ion channels of a document as curves. Handles on the curves of the chosen gate move its
 * parameters: live while they are dragged, and in the text as one step once they are dropped.
 */
public final class ChannelPage extends ContributedPage {
  public static final String ID = "org.ranvier.ui.kinetics.page";

  /** From this width on, in pixels, the voltage clamp is beside the curves. */
  private static final int WIDE = 1150;

  private static final GateItem NONE = new GateItem("", "");

  private final NeuroMLEditor editor;
  private final FormTarget target;
  private final IPropertyListener onSave = (_, property) -> saved(property);
  private @Nullable KineticsJob job;
  private @Nullable KineticsResult shown;
  private ChannelTree tree;
  private PartFields fields;
  private BathBar bath;
  private PlotArea plots;
  private ClampPane clamp;

  /** What is moved, until the text that has it is read. */
  private Map<String, Double> changed = Map.of();

  private double celsius = Double.NaN;
  private String earlier = "";

  public ChannelPage(NeuroMLEditor editor) {
    super(editor, ID, KineticsMessages.page, Icons.CHANNEL);
    this.editor = editor;
    this.target = new FormTarget(editor);
  }

  @Override
  protected void createBody(Composite body, FormToolkit toolkit) {
    SashForm across = sash(toolkit, body, SWT.HORIZONTAL);
    GridDataFactory.fillDefaults().grab(true, true).hint(300, 200).applyTo(across);
    Composite left = section(toolkit, across, KineticsMessages.channels, 1);
    tree = new ChannelTree(left, toolkit, this::request, this::chosen);
    tree.offer(KineticsMessages.convertScheme, this::toSchemes);
    tree.offer(KineticsMessages.convertTime, () -> to(FormConversion.Target.TIME_AND_STEADY_STATE));
    tree.offer(KineticsMessages.convertRates, () -> to(FormConversion.Target.RATES));
    tree.offer(KineticsMessages.fit, this::fit);
    fields = new PartFields(left, toolkit, editor);
    Composite right = toolkit.createComposite(across);
    GridLayoutFactory.fillDefaults().spacing(0, 2).applyTo(right);
    bath = new BathBar(right, toolkit, this::warmed);
    plots = new PlotArea(right, toolkit, new Dragging());
    GridDataFactory.fillDefaults().grab(true, true).applyTo(plots.control());
    clamp = new ClampPane(across, toolkit);
    across.setWeights(31, 50, 35);
    across.addListener(SWT.Resize, _ -> makeRoom(across));
    bath.offerExport(this::ask);
    job = new KineticsJob(form(), this::show);
    editor.addPropertyListener(onSave);
  }

  /** In a narrow page the voltage clamp would leave no room for anything. */
  private void makeRoom(SashForm across) {
    boolean wide = across.getClientArea().width >= WIDE;
    if (clamp.control().getVisible() != wide) {
      clamp.control().setVisible(wide);
      across.layout();
    }
  }

  // ---- what is shown -------------------------------------------------------------------------

  @Override
  protected void take(DocumentReading latest) {
    target.read(latest);
    if (latest.knowledge().isPresent()) {
      changed = Map.of();
    }
  }

  @Override
  protected void showAll() {
    target.mark(form().getForm());
    request();
  }

  @Override
  protected void restyled() {
    plots.redraw();
    clamp.restyled();
  }

  /** The saved file is another, or that of the text again. */
  private void saved(int property) {
    if (property == IEditorPart.PROP_DIRTY && isThere()) {
      request();
    }
  }

  private void warmed() {
    if (shown != null) {
      celsius = bath.celsius();
    }
    request();
  }

  private void request() {
    if (job == null || target.shown().isEmpty()) {
      return;
    }
    Optional<Path> file = Optional.ofNullable(editor.path());
    job.ask(
        new KineticsRequest(
            target.knowledge(),
            editor.isDirty() && bath.isSavedShown() ? file : Optional.empty(),
            bath.over(),
            celsius,
            tree.ticked(),
            tree.chosen().orElse(NONE),
            changed));
  }

  private void show(KineticsResult result) {
    boolean first = shown == null;
    shown = result;
    tree.show(result);
    if (first) {
      begin(result);
    }
    if (!tree.ticked().equals(result.request().drawn())
        || !tree.chosen().orElse(NONE).equals(result.request().chosen())) {
      request(); // it was computed for other gates
    }
    bath.show(result);
    plots.show(result);
    clamp(result);
    element(tree.chosen().orElse(NONE)).ifPresent(fields::offer);
  }

  /** The channel of the chosen gate is clamped. */
  private void clamp(KineticsResult result) {
    String name = tree.chosen().orElse(NONE).channel();
    result
        .findChannel(name)
        .ifPresent(
            channel ->
                clamp.clamp(
                    result.request().knowledge().model(),
                    channel.component(),
                    result.bath(),
                    name.equals(result.request().chosen().channel())
                        ? result.request().changed()
                        : Map.of()));
  }

  /** Ticks and chooses what was in the session before, else the first channel. */
  private void begin(KineticsResult result) {
    bath.setCelsius(result.bath().celsius());
    List<String> lines = earlier.lines().toList();
    GateItem item = lines.size() > 1 ? new GateItem(lines.get(0), lines.get(1)) : NONE;
    if (result.findGate(item).isEmpty()) {
      item = first(result.channels()).orElse(NONE);
    }
    if (item.isGate()) {
      String channel = item.channel();
      tree.tick(
          result.findChannel(channel).orElseThrow().gates().stream()
              .map(gate -> new GateItem(channel, gate.path()))
              .toList());
      tree.choose(item);
      followCaret();
    }
  }

  private static Optional<GateItem> first(List<Channel> channels) {
    for (Channel channel : channels) {
      for (Gate gate : channel.gates()) {
        return Optional.of(new GateItem(channel.name(), gate.path()));
      }
    }
    return Optional.empty();
  }

  private void followCaret() {
    editor
        .readings()
        .latest()
        .flatMap(latest -> latest.elementAt(editor.source().caretOffset()))
        .ifPresent(this::reveal);
  }

  /** The element of a channel or gate, as the text has it now. */
  private Optional<XmlElement> element(GateItem item) {
    KineticsResult result = shown;
    if (result == null) {
      return Optional.empty();
    }
    Optional<Component> component =
        item.isGate()
            ? result.findGate(item).flatMap(Gate::component)
            : result.findChannel(item.channel()).map(Channel::component);
    return component
        .map(each -> ElementPath.of(each.element()))
        .flatMap(path -> target.shown().flatMap(path::findIn));
  }

  private void chosen() {
    changed = Map.of();
    GateItem item = tree.chosen().orElse(NONE);
    element(item)
        .ifPresent(
            element -> {
              fields.offer(element);
              tell(element);
              editor.source().reveal(element.nameRange());
            });
    request();
  }

  /** Tells the workbench what is chosen, as all pages of the editor do: through its provider. */
  private void tell(XmlElement element) {
    if (isInFront()
        && editor.getSite().getSelectionProvider() instanceof MultiPageSelectionProvider provider) {
      StructuredSelection selection = new StructuredSelection(element);
      provider.setSelection(selection);
      provider.firePostSelectionChanged(new SelectionChangedEvent(provider, selection));
    }
  }

  // ---- handles -------------------------------------------------------------------------------

  private final class Dragging implements PlotArea.Hands {
    @Override
    public void chosen(Handle handle) {
      fields.choose(handle.element());
    }

    @Override
    public void moved(Handle handle, HandleValue value) {
      changed = Map.of(handle.parameter(), value.si());
      request();
    }

    @Override
    public void dropped(Handle handle, HandleValue value) {
      boolean done =
          target
              .change(editing -> handle.edit(editing.document(), editing.edits(), value))
              .isPresent();
      if (!done) {
        cancelled();
      }
    }

    @Override
    public void cancelled() {
      changed = Map.of();
      request();
    }
  }

  /** Writes the chosen channel as kinetic schemes, in one step, or says why that cannot be. */
  public void toSchemes() {
    GateItem item = tree.chosen().orElse(NONE);
    Optional.ofNullable(shown)
        .flatMap(each -> each.findChannel(item.channel()))
        .ifPresent(conversions()::toSchemes);
  }

  /** Writes the chosen gate in another form, in one step, or says why that cannot be. */
  public void to(FormConversion.Target form) {
    GateItem item = tree.chosen().orElse(NONE);
    KineticsResult result = shown;
    if (result != null) {
      result
          .findGate(item)
          .ifPresent(
              gate ->
                  conversions().to(form, result.findChannel(item.channel()).orElseThrow(), gate));
    }
  }

  /** Fits rates of core types to the chosen gate, and asks whether to write them. */
  public void fit() {
    GateItem item = tree.chosen().orElse(NONE);
    KineticsResult result = shown;
    if (result != null) {
      result
          .findGate(item)
          .ifPresent(
              gate ->
                  conversions()
                      .fit(
                          result.findChannel(item.channel()).orElseThrow(),
                          gate,
                          form().getShell()));
    }
  }

  private Conversions conversions() {
    // An ampersand would underline the letter behind it.
    return new Conversions(
        target,
        why -> form().getForm().setMessage(why.replace("&", "&&"), IMessageProvider.WARNING));
  }

  // ---- files ---------------------------------------------------------------------------------

  private void ask(String ending) {
    String channel = tree.chosen().orElse(NONE).channel();
    FileExport.ask(form().getShell(), channel, ending).ifPresent(this::save);
  }

  /** Saves what is drawn, in the format that the name of the file ends with: csv, svg or png. */
  public Optional<Job> save(Path file) {
    return Optional.ofNullable(shown)
        .map(
            result ->
                new CurveFile(why -> form().getForm().setMessage(why, IMessageProvider.ERROR))
                    .save(file, result, plots));
  }

  // ---- what others ask -----------------------------------------------------------------------

  /** Ticks no other gates than all of these channels, and chooses one of the gates. */
  public void choose(Set<String> channels, String channel, String gate) {
    KineticsResult result = shown;
    if (result != null) {
      tree.tick(
          result.channels().stream()
              .filter(each -> channels.contains(each.name()))
              .flatMap(
                  each -> each.gates().stream().map(it -> new GateItem(each.name(), it.path())))
              .toList());
      tree.choose(new GateItem(channel, gate));
      chosen();
    }
  }

  /** The chosen channel under voltage clamp. */
  public ClampPane clamp() {
    return clamp;
  }

  /** The curves that are seen, in the units of their plots. */
  public List<KineticCurve> curves() {
    return shown == null ? List.of() : shown.curves();
  }

  /** The curves of the saved file that are seen as well. */
  public List<KineticCurve> savedCurves() {
    return shown == null ? List.of() : shown.saved();
  }

  /** The handles that are seen. */
  public List<Handle> handles() {
    return shown == null ? List.of() : shown.handles();
  }

  /** What draws a plot and takes the mouse and the keys. */
  public Canvas canvas(Plot plot) {
    return plots.canvas(plot);
  }

  /** Where a handle is on the canvas of its plot; empty where it is not seen. */
  public Optional<Point> placeOf(Handle handle) {
    return plots.canvas(handle.curve().plot()).placeOf(handle);
  }

  /** The handle in use on a plot. */
  public Optional<Handle> handleInUse(Plot plot) {
    return plots.canvas(plot).chosen();
  }

  /** The slider of the temperature, in tenths of °C. */
  public Scale temperature() {
    return bath.temperature();
  }

  @Override
  public boolean reveal(XmlElement element) {
    KineticsResult result = shown;
    if (result == null) {
      return false;
    }
    ElementPath path = ElementPath.of(element);
    for (Channel channel : result.channels()) {
      for (Gate gate : channel.gates()) {
        if (gate.component().filter(each -> holds(each, path)).isPresent()) {
          return reveal(new GateItem(channel.name(), gate.path()), element, path);
        }
      }
      if (holds(channel.component(), path) && !channel.gates().isEmpty()) {
        return reveal(new GateItem(channel.name(), ""), element, path);
      }
    }
    return false;
  }

  private static boolean holds(Component component, ElementPath path) {
    List<ElementPath.Step> around = ElementPath.of(component.element()).steps();
    return path.steps().size() >= around.size()
        && path.steps().subList(0, around.size()).equals(around);
  }

  private boolean reveal(GateItem item, XmlElement element, ElementPath path) {
    if (!tree.chosen().equals(Optional.of(item))) {
      changed = Map.of();
      tree.choose(item);
      element(item).ifPresent(fields::offer);
      request();
    }
    fields.choose(path);
    tell(element);
    return true;
  }

  @Override
  public String state() {
    GateItem item = tree == null ? NONE : tree.chosen().orElse(NONE);
    return item.isGate() ? item.channel() + "\n" + item.gate() + "\n" + celsius : earlier;
  }

  @Override
  public void restore(String state) {
    earlier = state;
    state.lines().skip(2).findFirst().ifPresent(each -> celsius = Double.parseDouble(each));
  }

  @Override
  public void setFocus() {
    if (isThere()) {
      tree.control().setFocus();
    }
  }

  @Override
  public void setActive(boolean active) {
    super.setActive(active);
    if (!active && isThere()) {
      fields.commit();
    }
  }

  @Override
  public void dispose() {
    editor.removePropertyListener(onSave);
    if (job != null) {
      job.cancel();
      fields.release();
    }
    super.dispose();
  }
}
