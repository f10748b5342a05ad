// The one door to ncurses, Debian's library for terminals (package libncurses-dev), in its wide
// form. Much of it is macros, functions of any number of arguments and global variables, none of
// which Swift can use: what the house needs of them stands here as plain functions.
#ifndef COMANDA_CNCURSESW_SHIM_H
#define COMANDA_CNCURSESW_SHIM_H

#ifndef NCURSES_WIDECHAR
#define NCURSES_WIDECHAR 1
#endif
#include <curses.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <wchar.h>

// Of <term.h>, whose macros take words such as `lines` and `columns` for their own.
extern int setupterm(const char *name, int output, int *result);
extern char *tigetstr(const char *name);

// The cells that the C library, and so ncurses, counts for a character; -1 for what it cannot show.
extern int wcwidth(wchar_t character);
static inline int comanda_width(wchar_t character) { return wcwidth(character); }

// 1 when the terminal named by $TERM is known and can move its cursor, 0 when it cannot, -1 when
// it is unknown, -2 when nothing is known of any terminal.
static inline int comanda_terminal_known(int output) {
    int result = 0;
    if (setupterm(NULL, output, &result) != OK) return result == 0 ? -1 : -2;
    const char *cup = tigetstr("cup");
    return cup != NULL && cup != (const char *)-1 ? 1 : 0;
}

static inline const char *comanda_terminal_string(const char *name) {
    const char *text = tigetstr(name);
    return text == (const char *)-1 ? NULL : text;
}

static inline void *comanda_screen_open(FILE *output, FILE *input, int escape_ms) {
    SCREEN *screen = newterm(NULL, output, input);
    if (screen == NULL) return NULL;
    set_term(screen);
    set_escdelay(escape_ms);
    raw();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    return screen;
}

static inline void comanda_screen_delete(void *screen) { delscreen((SCREEN *)screen); }

// How many colours there are; 0 on a monochrome terminal.
static inline int comanda_screen_colors(void) {
    if (!has_colors() || start_color() == ERR) return 0;
    use_default_colors();
    return COLORS;
}

static inline void comanda_screen_size(int *rows, int *columns) {
    *rows = getmaxy(stdscr);
    *columns = getmaxx(stdscr);
}

// What the kernel says of a terminal's size; 0 when it says nothing, as on a serial line.
static inline int comanda_window_size(int file, int *rows, int *columns) {
    struct winsize size;
    if (ioctl(file, TIOCGWINSZ, &size) != 0) return 0;
    *rows = size.ws_row;
    *columns = size.ws_col;
    return size.ws_row > 0 && size.ws_col > 0;
}

static inline void comanda_screen_resize(int rows, int columns) {
    resizeterm(rows, columns);
    werase(stdscr);
    clearok(curscr, TRUE);
}

static inline void comanda_screen_draw(
    int row, int column, const wchar_t *text, int count, unsigned int attributes, int pair) {
    wattr_set(stdscr, attributes, (short)pair, NULL);
    mvwaddnwstr(stdscr, row, column, text, count);
}

// Shows what was drawn, with the cursor at a place, or hidden when the row is negative.
static inline void comanda_screen_show(int row, int column) {
    if (row >= 0) wmove(stdscr, row, column);
    curs_set(row >= 0 ? 1 : 0);
    wrefresh(stdscr);
}

// Draws everything again, whatever the terminal shows.
static inline void comanda_screen_redraw(void) {
    clearok(curscr, TRUE);
    wrefresh(curscr);
}

static inline void comanda_screen_leave(void) {
    curs_set(1);
    endwin();
}

static inline void comanda_screen_ring(void) { beep(); }

// The next key: 0 none, 1 a character, 2 a key with a code of its own.
static inline int comanda_screen_key(unsigned int *code) {
    wint_t key = 0;
    int result = wget_wch(stdscr, &key);
    *code = key;
    return result == ERR ? 0 : result == KEY_CODE_YES ? 2 : 1;
}

// Gives a sequence a code of its own, unless the terminal's own keys know it.
static inline void comanda_screen_define(const char *sequence, int code) {
    if (key_defined(sequence) <= 0) define_key(sequence, code);
}

static inline int comanda_screen_mouse_on(void) {
    mouseinterval(0);
    return mousemask(BUTTON1_PRESSED | BUTTON1_CLICKED, NULL) != 0;
}

// Where the mouse was pressed; 0 when it was something else.
static inline int comanda_screen_press(int *row, int *column) {
    MEVENT event;
    if (getmouse(&event) != OK) return 0;
    *row = event.y;
    *column = event.x;
    return (event.bstate & (BUTTON1_PRESSED | BUTTON1_CLICKED)) != 0;
}

static const unsigned int comanda_bold = A_BOLD;
static const unsigned int comanda_dim = A_DIM;
static const unsigned int comanda_reverse = A_REVERSE;
static const unsigned int comanda_underline = A_UNDERLINE;

static inline int comanda_key_function(int number) { return KEY_F(number); }

#endif
