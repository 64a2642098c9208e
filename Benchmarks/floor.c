// The floor: what it costs in plain C to read every Markdown file below a folder, parse it with
// cmark-gfm, render it and write the HTML, and nothing else. One process per core, because
// cmark-gfm cannot parse in two threads as it comes. Usage: floor CONTENT OUTPUT [PROCESSES]
#define _GNU_SOURCE
#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm-extension_api.h>
#include <cmark-gfm.h>
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

static char **paths;
static size_t count, capacity;

static int visit(const char *path, const struct stat *status, int type, struct FTW *where) {
  (void)status;
  (void)where;
  size_t length = strlen(path);
  if (type != FTW_F || length < 3 || strcmp(path + length - 3, ".md") != 0) return 0;
  if (count == capacity) {
    capacity = capacity ? capacity * 2 : 1024;
    paths = realloc(paths, capacity * sizeof *paths);
    if (!paths) abort();
  }
  paths[count++] = strdup(path);
  return 0;
}

static void make_parents(char *path) {
  for (char *slash = strchr(path + 1, '/'); slash; slash = strchr(slash + 1, '/')) {
    *slash = 0;
    if (mkdir(path, 0777) != 0 && errno != EEXIST) { perror(path); exit(2); }
    *slash = '/';
  }
}

static void convert(const char *path, const char *target) {
  static const char *names[] = {"table", "strikethrough", "autolink", "tasklist"};
  int in = open(path, O_RDONLY);
  struct stat status;
  if (in < 0 || fstat(in, &status) != 0) { perror(path); exit(2); }
  char *text = malloc((size_t)status.st_size + 1);
  ssize_t length = read(in, text, (size_t)status.st_size);
  close(in);
  if (length < 0) { perror(path); exit(2); }

  cmark_mem *memory = cmark_get_arena_mem_allocator();
  int options = CMARK_OPT_FOOTNOTES | CMARK_OPT_VALIDATE_UTF8;
  cmark_parser *parser = cmark_parser_new_with_mem(options, memory);
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(names[i]));
  cmark_parser_feed(parser, text, (size_t)length);
  cmark_node *document = cmark_parser_finish(parser);
  char *html = cmark_render_html_with_mem(
      document, options, cmark_parser_get_syntax_extensions(parser), memory);

  int out = open(target, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (out < 0) { perror(target); exit(2); }
  size_t size = strlen(html), done = 0;
  while (done < size) {
    ssize_t n = write(out, html + done, size - done);
    if (n < 0) { perror(target); exit(2); }
    done += (size_t)n;
  }
  close(out);
  cmark_arena_reset();
  free(text);
}

int main(int argc, char **argv) {
  if (argc < 3) {
    fprintf(stderr, "usage: floor CONTENT OUTPUT [PROCESSES]\n");
    return 2;
  }
  long processes = argc > 3 ? atol(argv[3]) : sysconf(_SC_NPROCESSORS_ONLN);
  if (nftw(argv[1], visit, 32, FTW_PHYS) != 0) { perror(argv[1]); return 2; }
  char target[8192];
  size_t root = strlen(argv[1]);
  for (size_t i = 0; i < count; i++) {
    snprintf(target, sizeof target, "%s/%s", argv[2], paths[i] + root);
    make_parents(target);
  }
  for (long worker = 0; worker < processes; worker++) {
    if (fork() == 0) {
      cmark_gfm_core_extensions_ensure_registered();
      for (size_t i = (size_t)worker; i < count; i += (size_t)processes) {
        int n = snprintf(target, sizeof target, "%s/%s", argv[2], paths[i] + root);
        strcpy(target + n - 3, ".html");
        convert(paths[i], target);
      }
      _exit(0);
    }
  }
  int status, failed = 0;
  while (wait(&status) > 0) failed |= status;
  return failed ? 2 : 0;
}
