#include "page/walk.h"

#include <dirent.h>
#include <sys/stat.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>
#include <vector>

namespace isnad {
namespace {

using FolderId = std::pair<dev_t, ino_t>;

struct CloseFolder {
    void operator()(DIR* folder) const { ::closedir(folder); }
};

class Walker {
 public:
    Walker(const std::function<bool(const std::string&)>& wanted, const TakeFile& take)
        : wanted_(wanted), take_(take) {}

    bool visit(const std::string& path, bool named) {
        struct stat about {};
        if (::stat(path.c_str(), &about) != 0)
            return take_(fault(path, errno == ELOOP ? "is a link that leads back to itself" : ""));
        if (S_ISDIR(about.st_mode)) return visit_folder(path, {about.st_dev, about.st_ino});
        return named || (S_ISREG(about.st_mode) && wanted_(path)) ? take_(std::string(path)) : true;
    }

 private:
    static Fault fault(const std::string& path, std::string_view what) {
        return {path,
                what.empty() ? std::string("cannot be opened: ") + std::strerror(errno) : std::string(what)};
    }

    bool visit_folder(const std::string& path, FolderId id) {
        if (std::find(above_.begin(), above_.end(), id) != above_.end())
            return take_(fault(path, "is a link that leads back to a folder above it"));
        std::unique_ptr<DIR, CloseFolder> folder(::opendir(path.c_str()));
        if (!folder) return take_(fault(path, ""));
        std::vector<std::string> names;
        while (const dirent* entry = ::readdir(folder.get()))
            if (entry->d_name[0] != '.') names.emplace_back(entry->d_name);
        folder.reset();
        std::sort(names.begin(), names.end());
        above_.push_back(id);
        bool going = true;
        for (size_t i = 0; going && i < names.size(); ++i)
            going = visit(path.ends_with('/') ? path + names[i] : path + "/" + names[i], false);
        above_.pop_back();
        return going;
    }

    const std::function<bool(const std::string&)>& wanted_;
    const TakeFile& take_;
    std::vector<FolderId> above_;
};

}  // namespace

bool walk(const std::string& path, const std::function<bool(const std::string&)>& wanted,
          const TakeFile& take) {
    return Walker(wanted, take).visit(path, true);
}

}  // namespace isnad
