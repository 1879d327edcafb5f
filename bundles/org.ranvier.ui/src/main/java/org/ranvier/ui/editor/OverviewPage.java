/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.editor;

import java.util.List;
import java.util.Optional;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotEnabledException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.core.commands.common.NotDefinedException;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ArrayContentProvider;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.IStructuredSelection;
import org.eclipse.jface.viewers.OpenEvent;
import org.eclipse.jface.viewers.StructuredSelection;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.events.IHyperlinkListener;
import org.eclipse.ui.forms.widgets.FormToolkit;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.eclipse.ui.forms.widgets.ImageHyperlink;
import org.eclipse.ui.handlers.IHandlerService;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.ui.fix.RepairMenu;
import org.ranvier.ui.icons.Icons;
import org.ranvier.ui.outline.ElementLabels;
import org.ranvier.ui.preview.PreviewCanvas;
import org.ranvier.ui.preview.PreviewJob;
import org.ranvier.ui.source.AccessibleName;
import org.ranvier.validation.Finding;
import org.ranvier.xml.XmlElement;

/**
 * First page of a document: what is in it and what it looks like, what is wrong with it, and the
 * run that starts from it.
 */
final class OverviewPage extends ReadingPage {
  static final String ID = "org.ranvier.ui.overview";

  private static final String RUN_COMMAND = "org.ranvier.ui.run.simulate";

  /** Typing goes on meanwhile. */
  private static final long PICTURE_DELAY_MS = 400;

  private final NeuroMLEditor editor;
  private @Nullable DocumentReading taken;
  private @Nullable Runnable toBuild;
  private KindLinks kinds;
  private ImageHyperlink run;
  private PreviewCanvas picture;
  private TableViewer contents;
  private TableViewer problems;
  private Hyperlink repair;
  private Label verdict;
  private Label notes;
  private @Nullable PreviewJob drawing;

  OverviewPage(NeuroMLEditor editor) {
    super(editor, ID, EditorMessages.overview, Icons.FILE);
    this.editor = editor;
  }

  /**
   * The editor is there before this page is filled, so that opening does not hold up the user for
   * as long as both take.
   */
  @Override
  protected void createBody(Composite body, FormToolkit toolkit) {
    body.setLayout(new GridLayout(2, true));
    toBuild = () -> fill(body, toolkit);
    body.getDisplay()
        .asyncExec(
            () -> {
              if (isThere() && build()) {
                form().reflow(true);
              }
            });
  }

  /** Fills the page unless that was done. */
  private boolean build() {
    Runnable building = toBuild;
    toBuild = null;
    if (building == null) {
      return false;
    }
    building.run();
    return true;
  }

  private void fill(Composite body, FormToolkit toolkit) {
    Composite summary = quarter(toolkit, body, EditorMessages.about);
    notes = wrapped(toolkit, summary);
    kinds = new KindLinks(summary, toolkit, this::open);
    run = createRunLink(toolkit, summary);
    picture = new PreviewCanvas(quarter(toolkit, body, EditorMessages.picture));
    toolkit.adapt(picture);
    GridDataFactory.fillDefaults().grab(true, true).hint(200, 200).applyTo(picture);
    contents = createContents(toolkit, quarter(toolkit, body, EditorMessages.contents));
    Composite checks = quarter(toolkit, body, EditorMessages.checks);
    verdict = wrapped(toolkit, checks);
    repair = createRepairLink(toolkit, checks);
    problems = createProblems(toolkit, checks);
  }

  private static Composite quarter(FormToolkit toolkit, Composite body, String title) {
    Composite client = section(toolkit, body, title, 1);
    GridDataFactory.fillDefaults().grab(true, true).applyTo(client.getParent());
    return client;
  }

  @Override
  protected void restyled() {
    build();
    contents.refresh();
  }

  private static Label wrapped(FormToolkit toolkit, Composite parent) {
    Label label = toolkit.createLabel(parent, "", SWT.WRAP);
    GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(label);
    return label;
  }

  private ImageHyperlink createRunLink(FormToolkit toolkit, Composite parent) {
    ImageHyperlink link = toolkit.createImageHyperlink(parent, SWT.NONE);
    link.setText(EditorMessages.run);
    link.setToolTipText(EditorMessages.runHint);
    link.setImage(Icons.RUN.image());
    link.addHyperlinkListener(
        new HyperlinkAdapter() {
          @Override
          public void linkActivated(HyperlinkEvent event) {
            execute(RUN_COMMAND);
          }
        });
    return link;
  }

  private void execute(String command) {
    try {
      getSite().getService(IHandlerService.class).executeCommand(command, null);
    } catch (ExecutionException
        | NotDefinedException
        | NotEnabledException
        | NotHandledException notRun) {
      form()
          .getForm()
          .setMessage(NLS.bind(EditorMessages.cannotRun, notRun.getMessage()), SWT.ICON_WARNING);
    }
  }

  private TableViewer createContents(FormToolkit toolkit, Composite parent) {
    TableViewer viewer = table(toolkit, parent, EditorMessages.contents);
    viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new ElementLabels()));
    viewer.addOpenListener(
        event -> {
          if (chosen(event) instanceof XmlElement element) {
            open(element);
          }
        });
    return viewer;
  }

  private TableViewer createProblems(FormToolkit toolkit, Composite parent) {
    TableViewer viewer = table(toolkit, parent, EditorMessages.checks);
    viewer.setLabelProvider(new FindingLabels());
    viewer.addOpenListener(
        event -> {
          if (chosen(event) instanceof Finding finding) {
            editor.reveal(finding.location().range());
          }
        });
    viewer
        .getControl()
        .addListener(
            SWT.MenuDetect, event -> openRepairs(viewer.getControl(), new Point(event.x, event.y)));
    return viewer;
  }

  private Hyperlink createRepairLink(FormToolkit toolkit, Composite parent) {
    Hyperlink link = toolkit.createHyperlink(parent, EditorMessages.repair, SWT.NONE);
    link.setToolTipText(EditorMessages.repairHint);
    link.addHyperlinkListener(
        IHyperlinkListener.linkActivatedAdapter(
            _ -> openRepairs(link, link.toDisplay(0, link.getSize().y))));
    return link;
  }

  /** Shows what can be done about the selected problem, or about the first. */
  private void openRepairs(Control control, Point at) {
    if (problems.getStructuredSelection().isEmpty() && problems.getElementAt(0) != null) {
      problems.setSelection(new StructuredSelection(problems.getElementAt(0)), true);
    }
    if (problems.getStructuredSelection().getFirstElement() instanceof Finding finding) {
      new RepairMenu(editor).open(control, at, finding);
    }
  }

  private static @Nullable Object chosen(OpenEvent event) {
    return event.getSelection() instanceof IStructuredSelection selection
        ? selection.getFirstElement()
        : null;
  }

  private void open(XmlElement element) {
    editor.reveal(element.startTagRange());
  }

  /** Its lines are made when they are looked at: there can be very many. */
  private static TableViewer table(FormToolkit toolkit, Composite parent, String name) {
    Composite holder = toolkit.createComposite(parent);
    GridDataFactory.fillDefaults().grab(true, true).hint(200, 160).applyTo(holder);
    var layout = new TableColumnLayout();
    holder.setLayout(layout);
    Table table = toolkit.createTable(holder, SWT.V_SCROLL | SWT.FULL_SELECTION | SWT.VIRTUAL);
    AccessibleName.give(table, name);
    var viewer = new TableViewer(table);
    viewer.setContentProvider(ArrayContentProvider.getInstance());
    layout.setColumnData(new TableColumn(table, SWT.NONE), new ColumnWeightData(100));
    return viewer;
  }

  @Override
  protected void take(DocumentReading reading) {
    taken = reading;
  }

  @Override
  protected void showAll() {
    if (taken != null) {
      build();
      show(taken);
    }
  }

  private void show(DocumentReading reading) {
    Optional<XmlElement> root = reading.root();
    List<XmlElement> parts = root.map(DocumentSummary::contents).orElseGet(List::of);
    notes.setText(root.map(DocumentSummary::of).orElse(EditorMessages.nothingRead));
    kinds.show(DocumentSummary.kinds(parts));
    run.setText(runText(reading));
    contents.setInput(parts);
    problems.setInput(reading.shown());
    problems.getControl().getParent().setVisible(!reading.findings().isEmpty());
    repair.setVisible(!reading.findings().isEmpty());
    verdict.setText(DocumentSummary.verdict(reading));
    form().getBody().layout(true, true);
    form().reflow(true);
    reading.knowledge().ifPresent(this::draw);
  }

  /** With the name of what is run, where the document names it. */
  private static String runText(DocumentReading reading) {
    return reading
        .knowledge()
        .flatMap(known -> known.lems().target())
        .map(target -> NLS.bind(EditorMessages.runTarget, target.component()))
        .orElse(EditorMessages.run);
  }

  private void draw(Knowledge knowledge) {
    if (drawing != null) {
      drawing.cancel();
    }
    PreviewJob job = new PreviewJob(picture, knowledge);
    drawing = job;
    job.schedule(PICTURE_DELAY_MS);
  }

  /** What the document looks like. */
  PreviewCanvas picture() {
    return picture;
  }

  @Override
  public void dispose() {
    if (drawing != null) {
      drawing.cancel();
    }
    super.dispose();
  }
}
