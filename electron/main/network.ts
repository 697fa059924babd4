import type { CommandLine } from 'electron';

const unneeded = [
  // The app plays nothing; without this it would take the keyboard's media keys from other programs.
  'HardwareMediaKeyHandling',
  // Copies each face whole into memory shared with the page, twice 17 MB for Chinese; without it pages map the file.
  'FontDataServiceLinux',
];

/** Takes the network away from Chromium before it starts: no name resolves, no proxy is asked, nothing runs ahead. */
export function closeNetwork(commandLine: CommandLine): void {
  commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND');
  // A proxy would resolve names by itself, past the rule above.
  commandLine.appendSwitch('no-proxy-server');
  commandLine.appendSwitch('disable-background-networking');
  commandLine.appendSwitch('disable-component-update');
  commandLine.appendSwitch('disable-domain-reliability');
  commandLine.appendSwitch('disable-sync');
  commandLine.appendSwitch('no-pings');
  commandLine.appendSwitch('disable-features', unneeded.join(','));
}
