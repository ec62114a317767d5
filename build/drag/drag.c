/* A drag source for the window test: a small window that offers a file as a
 * file manager does.
 *
 * Usage: drag FILE X Y
 *
 * It says on standard output how the drag goes, one word a line: ready (the
 * window is there), begun, taken (what is under the pointer would take the
 * file), refused (it would not), ended.
 */
#include <gtk/gtk.h>
#include <stdlib.h>

static void say(const char *word) {
  puts(word);
  fflush(stdout);
}

static gboolean shown(GtkWidget *source, GdkEvent *event, gpointer unused) {
  say("ready");
  return FALSE;
}

static void answered(GdkDragContext *drag, GdkDragAction action, gpointer unused) { say(action ? "taken" : "refused"); }

static void begun(GtkWidget *source, GdkDragContext *drag, gpointer unused) {
  g_signal_connect(drag, "action-changed", G_CALLBACK(answered), NULL);
  say("begun");
}

static void give(GtkWidget *source, GdkDragContext *drag, GtkSelectionData *data, guint info, guint time, gpointer uri) {
  gchar *uris[] = {uri, NULL};
  gtk_selection_data_set_uris(data, uris);
}

static void ended(GtkWidget *source, GdkDragContext *drag, gpointer unused) { say("ended"); }

int main(int argc, char **argv) {
  gtk_init(&argc, &argv);
  if (argc != 4) {
    fputs("usage: drag FILE X Y\n", stderr);
    return 2;
  }
  GError *error = NULL;
  gchar *uri = g_filename_to_uri(argv[1], NULL, &error);
  if (uri == NULL) {
    fprintf(stderr, "%s\n", error->message);
    return 1;
  }
  /* A popup needs no window manager: it lies on top, where we put it. */
  GtkWidget *source = gtk_window_new(GTK_WINDOW_POPUP);
  gtk_window_set_default_size(GTK_WINDOW(source), 40, 40);
  gtk_window_move(GTK_WINDOW(source), atoi(argv[2]), atoi(argv[3]));
  gtk_widget_add_events(source, GDK_STRUCTURE_MASK);
  gtk_drag_source_set(source, GDK_BUTTON1_MASK, NULL, 0, GDK_ACTION_COPY);
  gtk_drag_source_add_uri_targets(source);
  g_signal_connect(source, "map-event", G_CALLBACK(shown), NULL);
  g_signal_connect(source, "drag-begin", G_CALLBACK(begun), NULL);
  g_signal_connect(source, "drag-data-get", G_CALLBACK(give), uri);
  g_signal_connect(source, "drag-end", G_CALLBACK(ended), NULL);
  gtk_widget_show(source);
  gtk_main();
  return 0;
}
