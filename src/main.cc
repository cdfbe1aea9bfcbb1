#include "cli/command.h"

int main(int argc, char** argv) { return isnad::run({argv + 1, argv + argc}); }
