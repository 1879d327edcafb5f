/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.properties;

import java.util.List;
import org.eclipse.core.resources.IFile;
import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.GridLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.ui.forms.events.HyperlinkAdapter;
import org.eclipse.ui.forms.events.HyperlinkEvent;
import org.eclipse.ui.forms.widgets.Hyperlink;
import org.jspecify.annotations.Nullable;
import org.ranvier.edit.card.Card;
import org.ranvier.edit.card.Fact;
import org.ranvier.edit.language.Knowledge;
import org.ranvier.ui.explore.ModelPart;
import org.ranvier.ui.explore.NamedPlace;
import org.ranvier.ui.search.FindReferencesHandler;
import org.ranvier.xml.XmlElement;

/** What an element amounts to in numbers, and where it is used; worked out in the background. */
public final class SummarySection extends ElementSection {
  private Composite facts;
  private Hyperlink uses;
  private @Nullable NamedPlace place;
  private @Nullable Job counting;
  private @Nullable Job working;

  @Override
  void createArea(Composite parent) {
    Composite area = getWidgetFactory().createComposite(parent);
    area.setLayout(new GridLayout());
    facts = getWidgetFactory().createComposite(area);
    facts.setLayout(new GridLayout(2, false));
    GridDataFactory.fillDefaults().grab(true, false).applyTo(facts);
    uses = getWidgetFactory().createHyperlink(area, PropertiesMessages.findUses, SWT.NONE);
    GridDataFactory.fillDefaults().applyTo(uses);
    uses.addHyperlinkListener(
        new HyperlinkAdapter() {
          @Override
          public void linkActivated(HyperlinkEvent event) {
            if (place != null) {
              FindReferencesHandler.search(uses.getShell(), place);
            }
          }
        });
  }

  @Override
  void show(ElementSubject element, XmlElement now, Knowledge knowledge) {
    @Nullable IFile file = element.editor().file();
    place = file == null ? null : NamedPlace.of(file, element.path());
    work(now, knowledge);
  }

  @Override
  void show(ModelPart part, XmlElement element, Knowledge knowledge) {
    place = NamedPlace.of(part);
    work(element, knowledge);
  }

  private void work(XmlElement element, Knowledge knowledge) {
    cancel(working);
    cancel(counting);
    boolean named = element.attribute("id") != null || element.attribute("name") != null;
    uses.setVisible(place != null && named);
    uses.setText(PropertiesMessages.findUses);
    Display display = uses.getDisplay();
    ICoreRunnable reckon =
        monitor -> {
          List<Fact> found = Card.of(element, knowledge);
          display.asyncExec(
              () -> {
                if (!monitor.isCanceled() && !facts.isDisposed()) {
                  show(found);
                }
              });
        };
    working = Job.createSystem(PropertiesMessages.reckoning, reckon);
    working.schedule();
    NamedPlace asked = place;
    if (asked != null && named) {
      count(asked, display);
    }
  }

  private void count(NamedPlace asked, Display display) {
    counting =
        Job.createSystem(
            PropertiesMessages.counting,
            (ICoreRunnable)
                monitor -> {
                  Uses.count(asked, monitor)
                      .ifPresent(
                          number ->
                              display.asyncExec(
                                  () -> {
                                    if (!monitor.isCanceled() && !uses.isDisposed()) {
                                      show(number);
                                    }
                                  }));
                });
    counting.schedule(Uses.DELAY_MS);
  }

  private static void cancel(@Nullable Job job) {
    if (job != null) {
      job.cancel();
    }
  }

  private void show(int number) {
    uses.setText(
        number == 0 ? PropertiesMessages.usedNowhere : NLS.bind(PropertiesMessages.used, number));
    uses.getParent().layout(true);
  }

  private void show(List<Fact> found) {
    for (Control each : facts.getChildren()) {
      each.dispose();
    }
    for (Fact each : found) {
      getWidgetFactory().createLabel(facts, PropertiesMessages.of(each));
      var value = getWidgetFactory().createLabel(facts, each.value());
      GridDataFactory.swtDefaults().indent(8, 0).applyTo(value);
    }
    if (found.isEmpty()) {
      getWidgetFactory().createLabel(facts, PropertiesMessages.noFacts);
    }
    facts.getParent().layout(true, true);
    resized();
  }

  @Override
  public void dispose() {
    cancel(working);
    cancel(counting);
    super.dispose();
  }
}
