<#
  Hyperlab inventory collector. Reads this Hyper-V host and, where there is one, its failover cluster, and writes
  one file, twin.json. It changes nothing, opens no connection to other computers and needs no further module.

  Run it in Windows PowerShell (2.0 or later) as an administrator, once on each host:
      powershell -ExecutionPolicy Bypass -File .\collect-twin.ps1 -Out .\twin.json
  Give the files of all hosts to the import together. What could not be read is listed in the section "errors"
  of the file and does not stop the script.
#>
param([string] $Out = '.\twin.json')

$twin = @{
    schema = 'hyperlab-twin'; schemaVersion = 1; writtenAt = (Get-Date).ToUniversalTime().ToString('s') + 'Z'
    cluster = @(); nodes = @(); networks = @(); volumes = @(); groups = @()
    vms = @(); vhds = @(); snapshots = @(); switches = @(); errors = @()
}
$hostName = $env:COMPUTERNAME

# Every reading is a step: what fails is noted, and the next step goes on. Blocks see the variables of whoever runs
# them before those of where they stand, so these two have names nobody else uses.
function Step([string] $stepName, [scriptblock] $stepBody) {
    try { & $stepBody } catch {
        $script:twin.errors += @{ step = "$script:hostName $stepName"; message = $_.Exception.Message }
    }
}

# ConvertTo-Json came after 2008 R2, and cuts what nests deeper than it was told.
function Json($value) {
    if ($null -eq $value) { return 'null' }
    if ($value -is [bool]) { return $value.ToString().ToLower() }
    if ($value -is [int] -or $value -is [long] -or $value -is [uint16] -or $value -is [uint32] -or $value -is [uint64]) {
        return $value.ToString([Globalization.CultureInfo]::InvariantCulture)
    }
    if ($value -is [Collections.IDictionary]) {
        $parts = foreach ($key in $value.Keys) { (Json ([string] $key)) + ':' + (Json $value[$key]) }
        return '{' + (@($parts) -join ',') + '}'
    }
    if ($value -is [array]) {
        $parts = foreach ($each in $value) { Json $each }
        return '[' + (@($parts) -join ',') + ']'
    }
    $text = New-Object Text.StringBuilder
    foreach ($letter in ([string] $value).ToCharArray()) {
        $code = [int] $letter
        if ($code -lt 32 -or $code -gt 126 -or $letter -eq '"' -or $letter -eq '\') { [void] $text.AppendFormat('\u{0:x4}', $code) }
        else { [void] $text.Append($letter) }
    }
    return '"' + $text.ToString() + '"'
}

function TextOf($value) { if ($null -eq $value) { $null } else { [string] $value } }

$clusterName = $null
$hasCluster = $false
Step 'module FailoverClusters' {
    $service = Get-Service ClusSvc -ErrorAction SilentlyContinue
    if ($service -and $service.Status -eq 'Running') {
        Import-Module FailoverClusters -ErrorAction Stop
        $script:hasCluster = $true
    }
}

if ($hasCluster) {
    Step 'Get-Cluster' {
        $cluster = Get-Cluster -ErrorAction Stop
        $script:clusterName = [string] $cluster.Name
        $quorum = Get-ClusterQuorum -ErrorAction Stop
        $witness = $null
        if ($quorum.QuorumResource) {
            $witness = [string] $quorum.QuorumResource.Name
            if ([string] $quorum.QuorumResource.ResourceType -like '*Share*') {
                $path = Get-ClusterParameter -InputObject $quorum.QuorumResource -Name SharePath -ErrorAction Stop
                $witness = [string] $path.Value
            }
        }
        $script:twin.cluster += @{
            name = $clusterName; quorum = [string] $quorum.QuorumType; witness = $witness
            sameSubnetDelay = [int] $cluster.SameSubnetDelay; sameSubnetThreshold = [int] $cluster.SameSubnetThreshold
        }
    }
    Step 'Get-ClusterNode' {
        foreach ($node in Get-ClusterNode -ErrorAction Stop) {
            $weight = 1
            if ($null -ne $node.NodeWeight) { $weight = [int] $node.NodeWeight }
            $script:twin.nodes += @{ name = [string] $node.Name; cluster = $clusterName; weight = $weight }
        }
    }
    Step 'Get-ClusterNetwork' {
        foreach ($network in Get-ClusterNetwork -ErrorAction Stop) {
            $script:twin.networks += @{
                name = [string] $network.Name; cluster = $clusterName; role = [int] $network.Role
                address = [string] $network.Address; metric = [int] $network.Metric
            }
        }
    }
    Step 'Get-ClusterSharedVolume' {
        foreach ($volume in Get-ClusterSharedVolume -ErrorAction Stop) {
            foreach ($info in @($volume.SharedVolumeInfo)) {
                $script:twin.volumes += @{
                    name = [string] $volume.Name; cluster = $clusterName; owner = [string] $volume.OwnerNode.Name
                    path = [string] $info.FriendlyVolumeName
                    sizeBytes = [long] $info.Partition.Size; freeBytes = [long] $info.Partition.FreeSpace
                }
            }
        }
    }
    Step 'Get-ClusterGroup' {
        foreach ($group in Get-ClusterGroup -ErrorAction Stop) {
            $machine = Get-ClusterResource -InputObject $group -ErrorAction Stop |
                Where-Object { [string] $_.ResourceType -eq 'Virtual Machine' } | Select-Object -First 1
            if (-not $machine) { continue }
            $name = [string] $group.Name
            $script:vmId = $null
            Step "machine of $name" {
                $script:vmId = [string] (Get-ClusterParameter -InputObject $machine -Name VmID -ErrorAction Stop).Value
            }
            $script:owners = @()
            Step "owners of $name" {
                $script:owners = @((Get-ClusterOwnerNode -Group $name -ErrorAction Stop).OwnerNodes | ForEach-Object { [string] $_.Name })
            }
            $priority = $null
            if ($null -ne $group.Priority) { $priority = [int] $group.Priority }
            $script:twin.groups += @{
                vm = $name; vmId = $script:vmId; owner = [string] $group.OwnerNode.Name; priority = $priority
                antiAffinity = @($group.AntiAffinityClassNames | ForEach-Object { [string] $_ }); preferredOwners = @($script:owners)
            }
        }
    }
}

Step 'host' {
    $system = Get-WmiObject Win32_OperatingSystem -ErrorAction Stop
    $computer = Get-WmiObject Win32_ComputerSystem -ErrorAction Stop
    $processors = @(Get-WmiObject Win32_Processor -ErrorAction Stop)
    $cores = 0
    $logical = 0
    foreach ($processor in $processors) {
        $cores += [int] $processor.NumberOfCores
        $logical += [int] $processor.NumberOfLogicalProcessors
    }
    $script:twin.nodes += @{
        name = $hostName; cluster = $clusterName; os = "$($system.Caption) $($system.Version)"
        processor = [string] $processors[0].Name; sockets = $processors.Count; cores = $cores; logicalProcessors = $logical
        memoryBytes = [long] $computer.TotalPhysicalMemory
    }
}

# Hyper-V of 2012 and later answers in root\virtualization\v2, that of 2008 and 2008 R2 in root\virtualization.
$space = $null
foreach ($candidate in 'root\virtualization\v2', 'root\virtualization') {
    try {
        if (Get-WmiObject -Namespace $candidate -Class Msvm_ComputerSystem -ErrorAction Stop) { $space = $candidate; break }
    } catch { }
}
if (-not $space) { $twin.errors += @{ step = "$hostName Hyper-V"; message = 'Neither WMI namespace of Hyper-V answers.' } }

function Instances([string] $class) { @(Get-WmiObject -Namespace $space -Class $class -ErrorAction Stop) }

# Settings name their machine in their InstanceID: Microsoft:<machine>\<part>.
function OwnerOf([string] $instance) { if ($instance -match '^Microsoft:([0-9A-Fa-f-]{36})') { $Matches[1] } else { '' } }

if ($space) {
    $later = $space -like '*v2'
    $switchNames = @{}
    Step 'switches' {
        $class = 'Msvm_VirtualSwitch'
        if ($later) { $class = 'Msvm_VirtualEthernetSwitch' }
        foreach ($switch in Instances $class) {
            $switchNames[[string] $switch.Name] = [string] $switch.ElementName
            $twin.switches += @{ name = [string] $switch.ElementName; host = $hostName; type = $null }
        }
    }
    $settings = @{}
    Step 'settings' {
        foreach ($setting in Instances 'Msvm_VirtualSystemSettingData') {
            $machine = OwnerOf ([string] $setting.InstanceID)
            $isActive = ($later -and [string] $setting.VirtualSystemType -eq 'Microsoft:Hyper-V:System:Realized') -or (-not $later -and [int] $setting.SettingType -eq 3)
            if ($isActive) { $settings[$machine] = $setting }
            elseif (($later -and [string] $setting.VirtualSystemType -like '*Snapshot*') -or (-not $later -and [int] $setting.SettingType -eq 5)) {
                $of = if ($later) { [string] $setting.VirtualSystemIdentifier } else { [string] $setting.SystemName }
                $twin.snapshots += @{ vmId = $of; vm = $null; host = $hostName; name = [string] $setting.ElementName }
            }
        }
    }
    $memory = @{}
    Step 'memory' { foreach ($each in Instances 'Msvm_MemorySettingData') { $memory[(OwnerOf ([string] $each.InstanceID))] = $each } }
    $processor = @{}
    Step 'processors' { foreach ($each in Instances 'Msvm_ProcessorSettingData') { $processor[(OwnerOf ([string] $each.InstanceID))] = $each } }
    $files = @{}
    Step 'disks' {
        $class = 'Msvm_ResourceAllocationSettingData'
        if ($later) { $class = 'Msvm_StorageAllocationSettingData' }
        foreach ($each in Instances $class) {
            $paths = if ($later) { @($each.HostResource) } else { @($each.Connection) }
            $of = OwnerOf ([string] $each.InstanceID)
            foreach ($path in $paths) {
                if ([string] $path -match '\.a?vhdx?$') { $files[$of] = @($files[$of]) + @([string] $path) | Where-Object { $_ } }
            }
        }
    }
    $cards = @{}
    Step 'network adapters' {
        $connection = @{}
        if ($later) {
            foreach ($each in Instances 'Msvm_EthernetPortAllocationSettingData') {
                if ([string] $each.Parent -match 'InstanceID="(.+)"' -and [string] @($each.HostResource)[0] -match 'Name="([^"]+)"') {
                    $port = $Matches[1]
                    if ([string] $each.Parent -match 'InstanceID="(.+)"') { $connection[$Matches[1].Replace('\\', '\')] = $switchNames[$port] }
                }
            }
        }
        foreach ($class in 'Msvm_SyntheticEthernetPortSettingData', 'Msvm_EmulatedEthernetPortSettingData') {
            foreach ($each in Instances $class) {
                $switch = $connection[[string] $each.InstanceID]
                if (-not $later -and [string] @($each.Connection)[0] -match 'SystemName="([^"]+)"') { $switch = $switchNames[$Matches[1]] }
                $of = OwnerOf ([string] $each.InstanceID)
                $card = @{ switch = $switch; mac = [string] $each.Address; legacy = ($class -like '*Emulated*') }
                $cards[$of] = @($cards[$of] | Where-Object { $_ }) + @($card)
            }
        }
    }
    $clustered = @{}
    foreach ($group in $twin.groups) { $clustered[[string] $group.vmId] = $true }
    Step 'virtual machines' {
        foreach ($machine in Instances 'Msvm_ComputerSystem') {
            $id = [string] $machine.Name
            if ($id -notmatch '^[0-9A-Fa-f-]{36}$') { continue }
            $name = [string] $machine.ElementName
            $ram = $memory[$id]
            $dynamic = $false
            if ($ram -and $null -ne $ram.DynamicMemoryEnabled) { $dynamic = [bool] $ram.DynamicMemoryEnabled }
            $generation = 1
            if ($later -and $settings[$id] -and [string] $settings[$id].VirtualSystemSubType -like '*SubType:2') { $generation = 2 }
            $twin.vms += @{
                name = $name; id = $id; host = $hostName; state = [int] $machine.EnabledState; generation = $generation
                processors = $(if ($processor[$id]) { [int] $processor[$id].VirtualQuantity } else { $null })
                memoryBytes = $(if ($ram) { [long] $ram.VirtualQuantity * 1MB } else { $null })
                minimumBytes = $(if ($dynamic) { [long] $ram.Reservation * 1MB } else { $null })
                maximumBytes = $(if ($dynamic) { [long] $ram.Limit * 1MB } else { $null })
                dynamicMemory = $dynamic; clustered = [bool] $clustered[$id]
                notes = $(if ($settings[$id]) { [string] ($settings[$id].Notes -join ' ') } else { $null })
                path = $(if ($settings[$id]) { TextOf $settings[$id].ConfigurationDataRoot } else { $null })
                disks = @($files[$id] | Where-Object { $_ }); adapters = @($cards[$id] | Where-Object { $_ })
            }
            foreach ($snapshot in $twin.snapshots) { if ($snapshot.vmId -eq $id) { $snapshot.vm = $name } }
        }
    }
    # A busy host may take long over one disk, so sizes come last and are not waited for more than once.
    foreach ($path in @($files.Values | ForEach-Object { $_ } | Where-Object { $_ } | Select-Object -Unique)) {
        Step "disk $path" {
            $entry = @{ path = $path; fileBytes = [long] (Get-Item -LiteralPath $path -ErrorAction Stop).Length; sizeBytes = $null; type = $null }
            if (Get-Command Get-VHD -ErrorAction SilentlyContinue) {
                $vhd = Get-VHD -Path $path -ErrorAction Stop
                $entry.sizeBytes = [long] $vhd.Size
                $entry.type = [string] $vhd.VhdType
            }
            $script:twin.vhds += $entry
        }
    }
}

$target = $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Out)
[IO.File]::WriteAllText($target, (Json $twin), (New-Object Text.UTF8Encoding $false))
Write-Output "$($twin.vms.Count) virtual machines, $($twin.errors.Count) errors: $Out"
