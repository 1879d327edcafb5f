/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.kinetics.synapse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableItem;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.channel.UsualBath;
import org.ranvier.edit.chart.Chart;
import org.ranvier.edit.form.ElementPath;
import org.ranvier.lems.component.Component;
import org.ranvier.report.equation.NumberText;
import org.ranvier.report.part.Parts;
import org.ranvier.report.part.PoolFigures;
import org.ranvier.report.part.SynapseFigures;
import org.ranvier.ui.chart.ChartCanvas;
import org.ranvier.ui.editor.ContributedPage;
import org.ranvier.ui.editor.DocumentReading;
import org.ranvier.ui.editor.NeuroMLEditor;
import org.ranvier.ui.form.FormTarget;
import org.ranvier.ui.icons.Icons;
import org.ranvier.ui.kinetics.PartFields;
import org.ranvier.validation.Model;
import org.ranvier.xml.XmlElement;

/**
 * The synapses and pools of a document, and what the chosen one does: responses to events, block,
 * plasticity, response to a current. Run anew whenever the text is another.
 *
 * <pre>
 *   ┌ list ────┬ one event ─┬ ten events ┐
 *   │ ampa     │            │            │
 *   │ nmda     ├ block ─────┼ pairs ─────┤
 *   ├ fields ──┤            │            │
 *   └──────────┴────────────┴────────────┘
 * </pre>
 */
public final class SynapsePage extends ContributedPage {
  public static final String ID = "org.ranvier.ui.kinetics.synapse.page";

  private static final int MOST_CHARTS = 6;

  private final NeuroMLEditor editor;
  private final FormTarget target;
  private final List<ChartCanvas> canvases = new ArrayList<>();
  private List<Component> parts = List.of();
  private String chosen = "";
  private Table list;
  private PartFields fields;
  private Composite plots;
  private Label conditions;
  private @Nullable SynapseJob job;

  public SynapsePage(NeuroMLEditor editor) {
    super(editor, ID, SynapseMessages.page, Icons.SYNAPSE);
    this.editor = editor;
    this.target = new FormTarget(editor);
  }

  @Override
  protected void createBody(Composite body, FormToolkit toolkit) {
    SashForm across = sash(toolkit, body, SWT.HORIZONTAL);
    Composite left = section(toolkit, across, SynapseMessages.list, 1);
    list = new Table(left, SWT.SINGLE | SWT.FULL_SELECTION | SWT.BORDER);
    toolkit.adapt(list, true, true);
    list.setToolTipText(SynapseMessages.list);
    GridDataFactory.fillDefaults().grab(true, true).hint(200, 120).applyTo(list);
    list.addSelectionListener(SelectionListener.widgetSelectedAdapter(_ -> clicked()));
    fields = new PartFields(left, toolkit, editor);
    Composite right = toolkit.createComposite(across);
    GridLayoutFactory.fillDefaults().margins(4, 4).applyTo(right);
    plots = toolkit.createComposite(right);
    GridLayoutFactory.fillDefaults().numColumns(2).equalWidth(true).spacing(8, 8).applyTo(plots);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(plots);
    for (int i = 0; i < MOST_CHARTS; i++) {
      ChartCanvas canvas = new ChartCanvas(plots);
      toolkit.adapt(canvas, false, false);
      GridDataFactory.fillDefaults().grab(true, true).hint(220, 140).applyTo(canvas);
      canvases.add(canvas);
    }
    conditions = toolkit.createLabel(right, "", SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(conditions);
    across.setWeights(28, 72);
    job = new SynapseJob(form(), this::show);
    arrange(List.of(), SynapseMessages.running);
  }

  // ---- what is shown -------------------------------------------------------------------------

  @Override
  protected void take(DocumentReading latest) {
    target.read(latest);
  }

  @Override
  protected void showAll() {
    target.mark(form().getForm());
    if (target.shown().isEmpty()) {
      return;
    }
    parts = Parts.of(model());
    list.removeAll();
    for (Component each : parts) {
      TableItem item = new TableItem(list, SWT.NONE);
      item.setText(each.name());
    }
    if (index(chosen) < 0) {
      chosen = parts.isEmpty() ? "" : parts.getFirst().name();
    }
    list.select(index(chosen));
    request();
  }

  private Model model() {
    return target.knowledge().model();
  }

  private int index(String name) {
    for (int i = 0; i < parts.size(); i++) {
      if (parts.get(i).name().equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private void clicked() {
    int index = list.getSelectionIndex();
    if (index >= 0 && index < parts.size()) {
      choose(parts.get(index).name());
      element().ifPresent(each -> editor.source().reveal(each.nameRange()));
    }
  }

  /** Shows what a synapse or a pool does. */
  public void choose(String name) {
    if (index(name) >= 0) {
      chosen = name;
      list.select(index(name));
      request();
    }
  }

  private void request() {
    element().ifPresent(fields::offer);
    int index = index(chosen);
    if (index < 0 || job == null) {
      arrange(List.of(), SynapseMessages.empty);
      return;
    }
    double celsius = UsualBath.of(model(), List.of()).celsius();
    job.ask(new SynapseJob.Request(model(), parts.get(index), celsius));
  }

  /** The chosen one, as the text has it now. */
  private Optional<XmlElement> element() {
    int index = index(chosen);
    return index < 0
        ? Optional.empty()
        : target.shown().flatMap(ElementPath.of(parts.get(index).element())::findIn);
  }

  private void show(SynapseJob.Result result) {
    if (!result.request().component().name().equals(chosen)) {
      return;
    }
    arrange(result.charts(), result.why().isEmpty() ? SynapseMessages.none : result.why());
    conditions.setText(
        Parts.isSynapse(result.request().component())
            ? NLS.bind(
                SynapseMessages.conditions,
                NumberText.number(SynapseFigures.HELD_MV),
                NumberText.number(result.request().celsius()))
            : NLS.bind(
                SynapseMessages.conditionsPool,
                new Object[] {
                  NumberText.number(PoolFigures.PICOAMPERES),
                  NumberText.number(PoolFigures.AREA_UM2),
                  NumberText.number(result.request().celsius())
                }));
    conditions.getParent().layout();
  }

  /** As many canvases as there are plots; one that says why where there are none. */
  private void arrange(List<Chart> charts, String why) {
    for (int i = 0; i < canvases.size(); i++) {
      ChartCanvas canvas = canvases.get(i);
      boolean seen = i < Math.max(1, charts.size());
      canvas.setVisible(seen);
      GridData data = (GridData) canvas.getLayoutData();
      data.exclude = !seen;
      data.horizontalSpan = charts.size() < 2 ? 2 : 1;
      canvas.show(i < charts.size() ? charts.get(i) : null, why);
    }
    plots.layout();
  }

  @Override
  protected void restyled() {
    canvases.forEach(ChartCanvas::redraw);
  }

  // ---- what others ask -----------------------------------------------------------------------

  /** The plots that are seen. */
  public List<Chart> charts() {
    List<Chart> charts = new ArrayList<>();
    for (ChartCanvas each : canvases) {
      Chart chart = each.chart();
      if (chart != null) {
        charts.add(chart);
      }
    }
    return charts;
  }

  @Override
  public boolean reveal(XmlElement element) {
    List<ElementPath.Step> steps = ElementPath.of(element).steps();
    for (Component each : parts) {
      List<ElementPath.Step> around = ElementPath.of(each.element()).steps();
      if (steps.size() >= around.size() && steps.subList(0, around.size()).equals(around)) {
        choose(each.name());
        fields.choose(ElementPath.of(element));
        return true;
      }
    }
    return false;
  }

  @Override
  public String state() {
    return chosen;
  }

  @Override
  public void restore(String state) {
    chosen = state;
  }

  @Override
  public void setFocus() {
    if (isThere()) {
      list.setFocus();
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
    if (job != null) {
      job.cancel();
      fields.release();
    }
    super.dispose();
  }
}
