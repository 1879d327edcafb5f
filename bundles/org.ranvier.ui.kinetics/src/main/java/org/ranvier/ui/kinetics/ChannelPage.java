/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.dialogs.IMessageProvider;
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
import org.ranvier.ui.kinetics.panel.Panel;
import org.ranvier.ui.kinetics.panel.PanelFolder;
import org.ranvier.ui.kinetics.panel.PanelKind;
import org.ranvier.ui.kinetics.panel.Subject;
import org.ranvier.xml.XmlElement;

/**
 * The ion channels of a document as curves. Handles on the curves of the chosen gate move its
 * parameters: live while they are dragged, and in the text as one step once they are dropped.
 */
public final class ChannelPage extends ContributedPage {
  public static final String ID = "org.ranvier.ui.kinetics.page";

  private static final GateItem NONE = new GateItem("", "");

  private final NeuroMLEditor editor;
  private final FormTarget target;
  private final IPropertyListener onSave = (_, property) -> saved(property);
  private @Nullable KineticsJob job;
  private @Nullable KineticsResult shown;
  private ChannelTree tree;
  private PartFields fields;
  private CurveView curves;
  private PageStage stage;
  private PageBody page;
  private GateEdits edits;

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
    stage = new PageStage(editor, target, form().getForm(), new Known());
    SashForm across = sash(toolkit, body, SWT.HORIZONTAL);
    Composite left = section(toolkit, across, KineticsMessages.channels, 1);
    tree = new ChannelTree(left, toolkit, this::request, this::chosen);
    edits = new GateEdits(target, stage, () -> form().getShell());
    edits.offer(tree);
    fields = new PartFields(left, toolkit, editor);
    page = new PageBody(across, toolkit, stage);
    curves = new CurveView(page.parent(), toolkit, new Listening());
    page.curves(curves.control());
    curves.offerExport(this::ask);
    job = new KineticsJob(form(), this::show);
    editor.addPropertyListener(onSave);
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
    curves.redraw();
    page.restyled();
  }

  /** The saved file is another, or that of the text again. */
  private void saved(int property) {
    if (property == IEditorPart.PROP_DIRTY && isThere()) {
      request();
    }
  }

  private void request() {
    if (job == null || target.shown().isEmpty()) {
      return;
    }
    job.ask(
        new KineticsRequest(
            target.knowledge(),
            ghost(),
            curves.over(),
            celsius,
            curves.range(),
            tree.ticked(),
            tree.chosen().orElse(NONE),
            changed));
  }

  /** The saved file, where it is other than the text and to be seen. */
  private Optional<Path> ghost() {
    return editor.isDirty() && curves.isSavedShown()
        ? Optional.ofNullable(editor.path())
        : Optional.empty();
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
    curves.show(result);
    page.shown();
    element(tree.chosen().orElse(NONE)).ifPresent(fields::offer);
  }

  /** Ticks and chooses what was in the session before, else the first channel. */
  private void begin(KineticsResult result) {
    curves.setCelsius(result.bath().celsius());
    List<String> lines = earlier.lines().toList();
    GateItem item = lines.size() > 1 ? new GateItem(lines.get(0), lines.get(1)) : NONE;
    if (result.findGate(item).isEmpty()) {
      item = result.first().orElse(NONE);
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

  /** What panels ask of the page. */
  private final class Known implements PageStage.Page {
    @Override
    public Optional<Subject> subject() {
      KineticsResult result = shown;
      GateItem item = tree.chosen().orElse(NONE);
      return result == null
          ? Optional.empty()
          : result.findChannel(item.channel()).map(channel -> subject(result, channel, item));
    }

    private Subject subject(KineticsResult result, Channel channel, GateItem item) {
      boolean asked = item.channel().equals(result.request().chosen().channel());
      return new Subject(
          result.request().knowledge(),
          ghost(),
          channel,
          result.findGate(item),
          result.bath(),
          asked ? result.request().changed() : Map.of());
    }

    @Override
    public boolean reveal(XmlElement element) {
      return ChannelPage.this.reveal(element);
    }

    @Override
    public Optional<Panel> findPanel(String id) {
      return page.find(id);
    }
  }

  /** What is asked of curves, and hands on their handles. */
  private final class Listening implements CurveView.Listener {
    @Override
    public void asked() {
      request();
    }

    @Override
    public void warmed() {
      if (shown != null) {
        celsius = curves.celsius();
      }
      request();
    }

    @Override
    public void warn(String words) {
      stage.warn(words);
    }

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

  // ---- files ---------------------------------------------------------------------------------

  private void ask(String ending) {
    String channel = tree.chosen().orElse(NONE).channel();
    FileExport.ask(form().getShell(), channel, ending).ifPresent(this::save);
  }

  /**
   * Saves what is drawn, in the format that the name of the file ends with: csv, svg or png; or the
   * report of the chosen channel as html or md.
   */
  public Optional<Job> save(Path file) {
    return Optional.ofNullable(shown).map(result -> save(file, result));
  }

  private Job save(Path file, KineticsResult result) {
    Consumer<String> refused = why -> stage.say(why, IMessageProvider.ERROR);
    Consumer<String> written = where -> stage.say(where, IMessageProvider.INFORMATION);
    return ReportExport.isReport(file)
        ? new ReportExport(form(), written, refused)
            .save(
                file,
                result.request().knowledge().model(),
                tree.chosen().orElse(NONE).channel(),
                result.bath().celsius())
        : new CurveFile(refused).save(file, result, curves.plots());
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

  /** What can be done with the chosen channel or gate as a whole. */
  public GateEdits edits() {
    return edits;
  }

  /** The panels of a place. */
  public PanelFolder panels(PanelKind.Place place) {
    return page.at(place);
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
    return curves.canvas(plot);
  }

  /** Where a handle is on the canvas of its plot; empty where it is not seen. */
  public Optional<Point> placeOf(Handle handle) {
    return curves.placeOf(handle);
  }

  /** The handle in use on a plot. */
  public Optional<Handle> handleInUse(Plot plot) {
    return curves.canvas(plot).chosen();
  }

  /** The slider of the temperature, in tenths of °C. */
  public Scale temperature() {
    return curves.temperature();
  }

  @Override
  public boolean reveal(XmlElement element) {
    KineticsResult result = shown;
    if (result == null) {
      return false;
    }
    ElementPath path = ElementPath.of(element);
    return result.findItem(path).filter(item -> reveal(item, element, path)).isPresent();
  }

  private boolean reveal(GateItem item, XmlElement element, ElementPath path) {
    if (!tree.chosen().equals(Optional.of(item))) {
      changed = Map.of();
      tree.choose(item);
      element(item).ifPresent(fields::offer);
      request();
    }
    fields.choose(path);
    page.revealed(path);
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
