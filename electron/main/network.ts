import type { CommandLine } from 'electron';

/** Chromium features that would talk to somebody, or to the rest of the computer, without being asked. */
const features = ['HardwareMediaKeyHandling', 'MediaRouter', 'NetworkTimeServiceQuerying', 'WebBluetooth'];

/** Takes the network away from Chromium before it starts: no name resolves, no proxy is asked, nothing runs ahead. */
export function closeNetwork(commandLine: CommandLine): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  commandLine.appendSwitch('no-proxy-server');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('disable-sync');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('disable-features', features.join(','));
}
