// The floor the app's start is measured against: one empty window showing the text it is given, and nothing else.
const { app, BrowserWindow } = require('electron');

app.setPath('userData', process.env.FLOOR_PROFILE);
app.commandLine.appendSwitch('disable-background-networking');
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true } });
  void window.loadFile(process.env.FLOOR_PAGE);
});
app.on('window-all-closed', () => app.quit());
