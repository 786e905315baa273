-- Each request: the next applicant saves one answer, with the counter and revision their phone would have.
local keys = { "person.familyName", "person.givenNames", "person.birthPlace", "journey.currentTown" }
local applicants, nth = {}, 0

-- Arguments: the file of applicants, and which of its lines to use.
function init(args)
  local at, from, to = 0, tonumber(args[2]), tonumber(args[3])
  for line in io.lines(args[1]) do
    local id, device, token = line:match("([^\t]+)\t([^\t]+)\t([^\t]+)")
    at = at + 1
    if at >= from and at <= to then
      applicants[#applicants + 1] = {
        path = "/api/v1/applications/" .. id .. "/answers",
        head = { ["Authorization"] = "Bearer " .. token, ["Content-Type"] = "application/json" },
        device = device,
        n = 0,
      }
    end
  end
end

function request()
  nth = nth % #applicants + 1
  local one = applicants[nth]
  local seen = one.n
  one.n = one.n + 1
  local body = string.format(
    '{"since":%d,"device":"%s","changes":[{"n":%d,"key":"%s","base":0,"value":"Test %d"}]}',
    seen, one.device, one.n, keys[one.n % #keys + 1], one.n)
  return wrk.format("PATCH", one.path, one.head, body)
end
