/*
 * Copyright (c) 2026 Ranvier contributors. Eclipse Public License 2.0 (EPL-2.0), see LICENSE.
 */
package org.ranvier.ui.run.launch;

import java.util.HashMap;
import java.util.Map;
import org.eclipse.core.runtime.PlatformObject;
import org.eclipse.debug.core.DebugEvent;
import org.eclipse.debug.core.DebugException;
import org.eclipse.debug.core.DebugPlugin;
import org.eclipse.debug.core.ILaunch;
import org.eclipse.debug.core.model.IProcess;
import org.eclipse.debug.core.model.IStreamMonitor;
import org.eclipse.debug.core.model.IStreamsProxy;
import org.jspecify.annotations.Nullable;
import org.ranvier.ui.run.SimulationJob;

/** A simulation as the debug framework sees it: something with a console and a Terminate button. */
final class SimulationProcess extends PlatformObject
    implements IProcess, IStreamsProxy, SimulationJob.MessageSink {
  /** Kind of process, by which {@code plugin.xml} knows it. */
  private static final String TYPE = "simulation";

  private final ILaunch launch;
  private final String label;
  private final Map<String, String> attributes = new HashMap<>();
  private final TextStream output = new TextStream();
  private final TextStream errors = new TextStream();
  private @Nullable SimulationJob job;
  private volatile int exitValue = -1;

  SimulationProcess(ILaunch launch, String label) {
    this.launch = launch;
    this.label = label;
    setAttribute(ATTR_PROCESS_TYPE, TYPE); // what makes the console asks for it at once
    launch.addProcess(this);
    fire(DebugEvent.CREATE);
  }

  void attach(SimulationJob runningJob) {
    job = runningJob;
  }

  @Override
  public void line(String text) {
    output.append(text + System.lineSeparator());
  }

  @Override
  public void problem(String text) {
    errors.append(text + System.lineSeparator());
  }

  /** The job is over. */
  void terminated(int value) {
    exitValue = value;
    fire(DebugEvent.TERMINATE);
  }

  @Override
  public boolean canTerminate() {
    return !isTerminated();
  }

  @Override
  public boolean isTerminated() {
    return exitValue >= 0;
  }

  @Override
  public void terminate() {
    if (job != null) {
      job.cancel();
    }
  }

  @Override
  public int getExitValue() throws DebugException {
    if (!isTerminated()) {
      throw new DebugException(RunConfiguration.problem(LaunchMessages.stillRunning).getStatus());
    }
    return exitValue;
  }

  @Override
  public String getLabel() {
    return label;
  }

  @Override
  public ILaunch getLaunch() {
    return launch;
  }

  @Override
  public IStreamsProxy getStreamsProxy() {
    return this;
  }

  @Override
  public void setAttribute(String key, String value) {
    attributes.put(key, value);
  }

  @Override
  public @Nullable String getAttribute(String key) {
    return attributes.get(key);
  }

  @Override
  public IStreamMonitor getErrorStreamMonitor() {
    return errors;
  }

  @Override
  public IStreamMonitor getOutputStreamMonitor() {
    return output;
  }

  @Override
  public void write(String input) {
    // A simulation reads nothing from its console.
  }

  @Override
  public <T> T getAdapter(Class<T> adapter) {
    if (adapter == IProcess.class) {
      return adapter.cast(this);
    }
    if (adapter == ILaunch.class) {
      return adapter.cast(launch);
    }
    return super.getAdapter(adapter);
  }

  private void fire(int kind) {
    DebugPlugin.getDefault().fireDebugEventSet(new DebugEvent[] {new DebugEvent(this, kind)});
  }
}
