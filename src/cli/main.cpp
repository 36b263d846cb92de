// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>
#include <string>
#include <vector>

#include "cli/run.h"

int main(int count, char** arguments) {
    return kenspeckle::cli::run(std::vector<std::string>(arguments + 1, arguments + count), std::cout, std::cerr);
}
